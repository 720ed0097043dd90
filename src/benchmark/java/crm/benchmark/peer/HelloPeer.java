package crm.benchmark.peer;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The least that a Java program can do: what its start takes is what the virtual machine takes. */
public final class HelloPeer {

    private HelloPeer() {}

    /** Prints one line. */
    public static void main(String[] args) throws IOException {
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write("Hello, World\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
