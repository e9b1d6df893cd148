package io.ecsemulator.auth;

import io.ecsemulator.http.ApiRequest;
import io.ecsemulator.operation.Hashing;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to compute one signature of a request that has been read, and to compare it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class VerificationBenchmark {

    @Param({"V1", "V3", "V4"})
    String signature;

    private ApiRequest request;

    @Setup
    public void sign() {
        Signed signed = (signature.equals("V1") ? Signed.v1() : signature.equals("V3") ? Signed.v3() : Signed.v4())
                .sign("testsecret");
        request = signed.request();
    }

    @Benchmark
    public boolean verify() {
        Claim claim = Objects.requireNonNull(Claim.of(request));
        claim.requireComplete();
        String ours = claim.sign(claim.stringsToSign().get(0), claim.key("testsecret"));
        if (!Hashing.areEqual(ours, claim.signature())) {
            throw new IllegalStateException(ours);
        }
        return true;
    }
}
