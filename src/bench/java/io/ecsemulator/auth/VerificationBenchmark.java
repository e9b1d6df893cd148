package io.ecsemulator.auth;

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

/** Measures the verification of the signature of a request. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class VerificationBenchmark {

    @Param({"V1", "V3", "V4"})
    String signature;

    private RequestContent request;

    @Setup
    public void sign() {
        Signed signed = (signature.equals("V1") ? Signed.v1() : signature.equals("V3") ? Signed.v3() : Signed.v4())
                .sign("testsecret");
        request = signed;
    }

    @Benchmark
    public boolean verify() {
        SignedRequest signed = Objects.requireNonNull(SignedRequest.of(request));
        signed.requireComplete();
        String ours = signed.sign(signed.stringsToSign().get(0), signed.key("testsecret"));
        if (!Hashing.areEqual(ours, signed.signature())) {
            throw new IllegalStateException(ours);
        }
        return true;
    }
}
