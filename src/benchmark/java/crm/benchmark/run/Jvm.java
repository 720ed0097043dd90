package crm.benchmark.run;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** Command lines of Java programs that are measured, in the virtual machine that runs this. */
final class Jvm {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Jvm() {}

    /** The command of a short run: quick to start, and none but its own classes to look through. */
    static List<String> quick(Class<?> main, Path... jars) {
        StringBuilder classPath = new StringBuilder(locationOf(main).toString());
        for (Path jar : jars) {
            classPath.append(File.pathSeparatorChar).append(jar);
        }
        return List.of(
                JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath.toString(), main.getName());
    }

    /**
     * The command of a long run.
     *
     * @param megabytes the bound of its heap: without one it would take what it can get
     */
    static List<String> bounded(Class<?> main, int megabytes) {
        return List.of(
                JAVA,
                "-XX:+UseParallelGC",
                "-Xmx" + megabytes + "m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
    }

    /** The jar or folder that a class comes from. */
    static Path locationOf(Class<?> one) {
        try {
            return Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
