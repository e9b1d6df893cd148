package io.ecsemulator.start;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** The baseline: Tomcat with one servlet and one constant response. */
public final class BareTomcat {

    private static final byte[] ANSWER =
            "{\"RequestId\":\"473469C7-AA6F-5DC5-B3DB-A3DC0DE3C83E\"}".getBytes(StandardCharsets.US_ASCII);

    private BareTomcat() {}

    /**
     * Returns the command that starts it, with {@code PORT} for the port.
     *
     * @param java the beginning of the command
     * @param folder where its classes are put into a jar: a cache does not support folders
     */
    public static List<String> command(List<String> java, Path folder) throws IOException {
        Path classes = Jars.of(folder.resolve("bare-tomcat.jar"), BareTomcat.class, Answer.class);
        String libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.matches(".*[/\\\\](tomcat-embed-core|jakarta\\.annotation-api)-[^/\\\\]*"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("-cp", classes + File.pathSeparator + libraries, BareTomcat.class.getName(), "PORT"));
        return command;
    }

    /** Starts the server on the port in the first argument. */
    public static void main(String[] args) throws IOException, LifecycleException {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
        tomcat.setPort(Integer.parseInt(args[0]));
        // As in the emulator: no limits of connections and of calls over a connection.
        tomcat.getConnector().setProperty("bindOnInit", "false");
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "answer", new Answer());
        context.addServletMappingDecoded("/", "answer");
        tomcat.start();
    }

    static final class Answer extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("application/json;charset=utf-8");
            response.setContentLength(ANSWER.length);
            response.getOutputStream().write(ANSWER);
        }
    }
}
