package crm.output;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A process of its own that holds a lease, or adds to a number under leases. */
final class LeaseHolder {

    static final int ADDITIONS = 200;

    private LeaseHolder() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        if (arguments[0].equals("hold")) {
            FileLease lease = FileLease.of(file, Duration.ofMinutes(1));
            System.out.write('h');
            System.out.flush();
            Thread.sleep(Duration.ofMinutes(1).toMillis());
            lease.close();
            return;
        }
        for (int i = 0; i < ADDITIONS; i++) {
            FileLease lease = FileLease.of(file, Duration.ofMinutes(1));
            int number = Integer.parseInt(Files.readString(file));
            Files.writeString(file, String.valueOf(number + 1));
            lease.close();
        }
    }
}
