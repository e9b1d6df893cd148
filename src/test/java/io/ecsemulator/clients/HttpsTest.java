package io.ecsemulator.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aliyun.ecs20140526.Client;
import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.models.Config;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.ecs.model.v20140526.DetachDiskRequest;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.HttpClientConfig;
import com.aliyuncs.http.HttpClientType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import io.ecsemulator.tls.HttpsPort;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Clients over HTTPS that trust only the emulator's authority, or do not know it. */
@EmulatorTest
@TestPropertySource(
        properties = {
            "ecs.emulator.tls.enabled=true",
            "ecs.emulator.tls.port=0",
            "ecs.emulator.tls.hosts=*.aliyuncs.com,127.0.0.2"
        })
class HttpsTest {

    private static final String NO_SUCH_DISK = "/?Action=DetachDisk&InstanceId=i-demo&DiskId=d-none&Format=JSON";

    private final Emulator emulator;
    private final int port;
    private final String authority;

    HttpsTest(@LocalServerPort int httpPort, @Autowired HttpsPort https) {
        emulator = new Emulator(httpPort);
        port = https.number();
        authority = emulator.control("ca.pem").body();
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    private X509TrustManager trust() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("ecs-emulator", certificate());
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return (X509TrustManager) factory.getTrustManagers()[0];
    }

    private X509Certificate certificate() throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(authority.getBytes(StandardCharsets.US_ASCII)));
    }

    private SSLContext context() throws GeneralSecurityException, IOException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new X509TrustManager[] {trust()}, null);
        return context;
    }

    private HttpResponse<String> send(HttpClient client, String host, String pathAndQuery)
            throws IOException, InterruptedException {
        URI uri = URI.create("https://" + host + ":" + port + pathAndQuery);
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    @Test
    void handsOutTheAuthorityButNotItsKey() throws GeneralSecurityException {
        Answer answer = emulator.control("ca.pem");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("content-type", "application/x-pem-file");
        assertThat(answer.body())
                .matches("-----BEGIN CERTIFICATE-----\n([A-Za-z0-9+/=]+\n)+-----END CERTIFICATE-----\n");
        assertThat(certificate().getBasicConstraints()).isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void jdkClientCalls(String host) throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(context()).build();

        HttpResponse<String> response = send(client, host, NO_SUCH_DISK);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Emulator.JSON.readTree(response.body()).at("/Code").stringValue())
                .isEqualTo("InvalidDiskId.NotFound");
        assertThat(Emulator.JSON.readTree(response.body()).at("/HostId").stringValue())
                .isEqualTo(host);
        assertThat(send(client, host, "/_emulator/ca.pem").body()).isEqualTo(authority);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ConnectionReset", "TruncatedBody", "MalformedBody"})
    void faultsApplyToHttps(String fault) throws Exception {
        emulator.control("POST", "faults", "{Action: DetachDisk, Fault: " + fault + "}");
        HttpClient client = HttpClient.newBuilder().sslContext(context()).build();

        if (fault.equals("MalformedBody")) {
            assertThat(send(client, "localhost", NO_SUCH_DISK).body()).startsWith("<\"RequestId\"");
        } else {
            assertThatThrownBy(() -> send(client, "localhost", NO_SUCH_DISK)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void jdkClientRejectsUnknownAuthority() {
        assertThatThrownBy(() -> send(HttpClient.newHttpClient(), "localhost", "/"))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void acceptsTlsVersion(String version) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(context())
                .sslParameters(new SSLParameters(null, new String[] {version}))
                .build();
        assertThat(send(client, "localhost", NO_SUCH_DISK)
                        .sslSession()
                        .orElseThrow()
                        .getProtocol())
                .isEqualTo(version);
    }

    /** Checks the name like a client that a proxy, a hosts file or the DNS sends to the emulator. */
    @ParameterizedTest
    @ValueSource(strings = {"ecs.aliyuncs.com", "127.0.0.2"})
    void certificateHasTheConfiguredHosts(String host) throws Exception {
        try (SSLSocket socket = connect(host)) {
            assertThat(socket.getSession().isValid()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs.example.com", "a.b.aliyuncs.com", "127.0.0.3"})
    void certificateHasNoOtherHosts(String host) {
        assertThatThrownBy(() -> connect(host).close()).isInstanceOf(SSLHandshakeException.class);
    }

    private SSLSocket connect(String host) throws GeneralSecurityException, IOException {
        Socket plain = new Socket(InetAddress.getLoopbackAddress(), port);
        SSLSocket socket = (SSLSocket) context().getSocketFactory().createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    @Test
    void unknownPathHasTheErrorEnvelope() throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(context()).build();

        HttpResponse<String> response = send(client, "localhost", "/unknown?Format=JSON");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Emulator.JSON.readTree(response.body()).at("/Code").stringValue())
                .isEqualTo(GatewayError.INVALID_PATH.code());
        assertThat(Emulator.JSON.readTree(response.body()).at("/RequestId").stringValue())
                .isEqualTo(response.headers().firstValue("x-acs-request-id").orElseThrow());
    }

    @Test
    void malformedHttpHasTheErrorEnvelope() throws Exception {
        String response = exchange("hello\r\nHost: localhost\r\n\r\n");
        assertThat(response)
                .startsWith("HTTP/1.1 400 ")
                .contains("<Code>" + GatewayError.MALFORMED_REQUEST.code() + "</Code>")
                .contains("<Message>" + GatewayError.MALFORMED_REQUEST.message() + "</Message>");
    }

    /** The limits of the HTTP port: characters that clients leave unescaped, and 64 KB. */
    @Test
    void hasTheLimitsOfTheHttpPort() throws Exception {
        String response = exchange("GET /?Action=DescribeRegions&A=[]{}|&B=" + "a".repeat(64 * 1024)
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(response).startsWith("HTTP/1.1 200 ");
    }

    private String exchange(String request) throws GeneralSecurityException, IOException {
        try (SSLSocket socket = connect("localhost")) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    @Test
    void httpPortStaysHttp() {
        assertThat(emulator.send(emulator.request(NO_SUCH_DISK.substring(1)).POST(BodyPublishers.noBody()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void teaSdkCalls() throws Exception {
        Client client = tea("127.0.0.1", authority);

        TeaException refusal = catchThrowableOfType(
                TeaException.class,
                () -> client.detachDisk(new com.aliyun.ecs20140526.models.DetachDiskRequest()
                        .setInstanceId(SampleWorld.INSTANCE_ID)
                        .setDiskId("d-none")));
        assertThat(refusal.getCode()).isEqualTo(CommonError.DISK_NOT_FOUND.code());

        client.detachDisk(new com.aliyun.ecs20140526.models.DetachDiskRequest()
                .setInstanceId(SampleWorld.INSTANCE_ID)
                .setDiskId(SampleWorld.DISK_ID));
        assertThat(emulator.disk(SampleWorld.DISK_ID).at("/Status").stringValue())
                .isEqualTo("Detaching");
    }

    @Test
    void teaSdkRejectsUnknownAuthority() throws Exception {
        // Another host name, since the SDK keeps connections and their trust by host and port.
        Client client = tea("localhost", null);

        assertThatThrownBy(() -> client.detachDisk(new com.aliyun.ecs20140526.models.DetachDiskRequest()
                        .setInstanceId(SampleWorld.INSTANCE_ID)
                        .setDiskId(SampleWorld.DISK_ID)))
                .hasStackTraceContaining("unable to find valid certification path");
        assertThat(emulator.disk(SampleWorld.DISK_ID).at("/Status").stringValue())
                .isEqualTo("In_use");
    }

    private Client tea(String host, @Nullable String ca) throws Exception {
        return new Client(new Config()
                .setAccessKeyId("key")
                .setAccessKeySecret("secret")
                .setRegionId("cn-hangzhou")
                .setEndpoint(host + ":" + port)
                .setProtocol("HTTPS")
                .setCa(ca));
    }

    @Test
    void v1SdkCalls() throws Exception {
        v1(trust()).getAcsResponse(v1Request());
        assertThat(emulator.disk(SampleWorld.DISK_ID).at("/Status").stringValue())
                .isEqualTo("Detaching");
    }

    @Test
    void v1SdkRejectsUnknownAuthority() {
        ClientException refusal =
                catchThrowableOfType(ClientException.class, () -> v1(null).getAcsResponse(v1Request()));
        // The SDK hides the reason.
        assertThat(refusal.getErrCode()).isEqualTo("SDK.ServerUnreachable");
        assertThat(emulator.disk(SampleWorld.DISK_ID).at("/Status").stringValue())
                .isEqualTo("In_use");
    }

    private DetachDiskRequest v1Request() {
        DetachDiskRequest request = new DetachDiskRequest();
        request.setSysEndpoint("127.0.0.1:" + port);
        request.setInstanceId(SampleWorld.INSTANCE_ID);
        request.setDiskId(SampleWorld.DISK_ID);
        return request;
    }

    private static DefaultAcsClient v1(@Nullable X509TrustManager trust) {
        HttpClientConfig config = HttpClientConfig.getDefault();
        // The SDK's other client is shared by the process, with the trust of its first user.
        config.setClientType(HttpClientType.Compatible);
        config.setProtocolType(ProtocolType.HTTPS);
        if (trust != null) {
            config.setX509TrustManagers(new X509TrustManager[] {trust});
        }
        DefaultProfile profile = DefaultProfile.getProfile("cn-hangzhou", "key", "secret");
        profile.setHttpClientConfig(config);
        return new DefaultAcsClient(profile);
    }
}
