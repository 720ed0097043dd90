# fish completion for crm

function __crm_at
    set -l wanted $argv
    set -l words (commandline -opc)
    set -l found
    for word in $words[2..-1]
        switch "$found:$word"
@steps@        end
    end
    test "$found" = "$wanted"
end

complete -c crm -f
@completions@