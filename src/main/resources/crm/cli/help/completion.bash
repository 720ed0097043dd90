# bash completion for crm

_crm_words() {
    local word
    while IFS= read -r word; do
        COMPREPLY+=("$word")
    done < <(compgen -W "$1" -- "$cur")
}

_crm_list() {
    local before=
    case $cur in
    *,*)
        before=${cur%,*},
        cur=${cur##*,}
        ;;
    esac
    _crm_words "$1"
    COMPREPLY=("${COMPREPLY[@]/#/$before}")
    compopt -o nospace 2>/dev/null
}

_crm_files() {
    local word
    compopt -o filenames 2>/dev/null
    while IFS= read -r word; do
        COMPREPLY+=("$word")
    done < <(compgen "$1" -- "$cur")
}

_crm() {
    local cur=${COMP_WORDS[COMP_CWORD]} option= command= word i skip=
    COMPREPLY=()
    if [ "$cur" = = ]; then
        option=${COMP_WORDS[COMP_CWORD - 1]}
        cur=
    elif [ "$COMP_CWORD" -gt 2 ] && [ "${COMP_WORDS[COMP_CWORD - 1]}" = = ]; then
        option=${COMP_WORDS[COMP_CWORD - 2]}
    elif [ "$COMP_CWORD" -gt 0 ]; then
        option=${COMP_WORDS[COMP_CWORD - 1]}
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [ -n "$skip" ] && [ "$word" != = ]; then
            skip=
            continue
        fi
        case $command:$word in
@steps@@skips@        esac
    done
    case $command:$option in
@values@    esac
    case $cur in
    -*)
        case $command in
        '') _crm_words '@options@' ;;
@commandOptions@        esac
        return
        ;;
    esac
    case $command in
    '') _crm_words '@commands@' ;;
@arguments@    esac
}

complete -F _crm crm
