package io.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.operation.Rules;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OperationsTest {

    record None() {}

    @ApiOperation(editions = "")
    static final class DescribeNothing extends Operation<None, None, None> {
        DescribeNothing() {
            super(() -> Rules.<None>shared("").build());
        }

        @Override
        protected None attempt(None parameters, World world) {
            return parameters;
        }

        @Override
        protected None execute(None attempt, World world, Call call) {
            return attempt;
        }
    }

    @Test
    void refusesTwoOperationsOfAnAction() {
        assertThatThrownBy(() -> Operations.of(List.of(new DescribeNothing(), new DescribeNothing())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Two operations for DescribeNothing");
    }

    @Test
    void makesAnOperationOnceWhenItIsFirstCalled() {
        AtomicInteger made = new AtomicInteger();
        Operations operations = new Operations(Map.of("DescribeNothing", () -> {
            made.incrementAndGet();
            return new DescribeNothing();
        }));

        assertThat(operations.actions()).containsExactly("DescribeNothing");
        assertThat(made).hasValue(0);

        assertThat(operations.find("DescribeNothing", "")).isSameAs(operations.find("DescribeNothing", null));
        assertThat(made).hasValue(1);
    }
}
