package io.ecsemulator.auth;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The worked examples of the documentation. */
class SignatureVectorsTest {

    private static final String V1 = "Format=XML&AccessKeyId=testid&Action=DescribeRegions&SignatureMethod=HMAC-SHA1"
            + "&SignatureNonce=3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf&Version=2014-05-26&SignatureVersion=1.0";

    private static String signature(SignedRequest signed, String secret) {
        return signed.sign(signed.stringsToSign().get(0), signed.key(secret));
    }

    private static SignedRequest get(String query) {
        Signed request = new Signed();
        request.method = "GET";
        request.query.putAll(Emulator.parameters(query));
        return requireNonNull(SignedRequest.of(request));
    }

    @Test
    void signsV1LikeTheEcsDocument() {
        SignedRequest signed = get("Timestamp=2016-02-23T12:46:24Z&" + V1);

        assertThat(signed.readable())
                .isEqualTo("GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeRegions%26Format%3DXML%26SignatureMethod"
                        + "%3DHMAC-SHA1%26SignatureNonce%3D3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf%26SignatureVersion"
                        + "%3D1.0%26Timestamp%3D2016-02-23T12%253A46%253A24Z%26Version%3D2014-05-26");
        assertThat(signature(signed, "testsecret")).isEqualTo("OLeaidS1JvxuMvnyHOwuJ+uX5qY=");
    }

    @Test
    void v1WithTheOlderSpellingOfTimeStamp() {
        SignedRequest signed = get("TimeStamp=2016-02-23T12:46:24Z&" + V1);

        assertThat(signature(signed, "testsecret")).isEqualTo("CT9X0VtwR86fNWSnsc6v8YGOjuE=");
        assertThat(signed.timestamp()).isEqualTo("2016-02-23T12:46:24Z");
    }

    @Test
    void signsV1OfFormWithCharactersThatEncodersTreatDifferently() {
        Signed request = new Signed();
        request.form.putAll(
                Emulator.parameters("AccessKeyId=testid&Action=DescribeDisks&DiskIds=[\"d-1\",\"d-2\"]&Format=JSON"
                        + "&RegionId=cn-hangzhou&SignatureMethod=HMAC-SHA1&SignatureNonce=309edd354fce28cb2733d5b46431b0f1"
                        + "&SignatureVersion=1.0&Tag.1.Key=k 1&Tag.1.Value=v*~中!'()"
                        + "&Timestamp=2026-11-22T17:04:22Z&Version=2014-05-26"));
        SignedRequest signed = requireNonNull(SignedRequest.of(request));

        assertThat(signature(signed, "testsecret")).isEqualTo("DUbM3qMWZY/P/NiNcImAvOTETvY=");
    }

    @Test
    void signsV3LikeTheDocument() {
        Signed request = new Signed()
                .with("ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd")
                .with("RegionId", "cn-shanghai");
        request.headers.putAll(Map.of(
                "Host", "ecs.cn-shanghai.aliyuncs.com",
                "x-acs-action", "RunInstances",
                "x-acs-version", "2014-05-26",
                "x-acs-date", "2023-10-26T10:22:32Z",
                "x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d",
                "x-acs-content-sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "Authorization",
                        "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;"
                                + "x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=x"));
        SignedRequest signed = requireNonNull(SignedRequest.of(request));

        assertThat(signed.stringsToSign())
                .containsExactly("ACS3-HMAC-SHA256\n7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259");
        assertThat(signature(signed, "YourAccessKeySecret"))
                .isEqualTo("06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
        assertThat(signed.accessKeyId()).isEqualTo("YourAccessKeyId");
    }
}
