package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

class ModifyInstanceAttributeTest extends OperationTest {

    ModifyInstanceAttributeTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ModifyInstanceAttribute", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1}
                  - {InstanceId: i-starting, Status: Starting}
                  - {InstanceId: i-pending, Status: Pending}
                  - {InstanceId: i-locked, OperationLocks: [security]}
                  - {InstanceId: i-prepaid, InstanceChargeType: PrePaid}
                  - {InstanceId: i-classic, InstanceNetworkType: classic}
                  - {InstanceId: i-slow, IoOptimized: false}
                  - {InstanceId: i-windows, OSType: windows}
                SecurityGroups:
                  - {SecurityGroupId: sg-known}
                  - {SecurityGroupId: sg-vpc2, VpcId: vpc-2}
                  - {SecurityGroupId: sg-classic, VpcId: ''}
                  - {SecurityGroupId: sg-enterprise, SecurityGroupType: enterprise}
                  - {SecurityGroupId: sg-beijing, RegionId: cn-beijing}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("InstanceId=i-1&InstanceName=name");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no instance is named", GatewayError.MISSING_PARAMETER, "InstanceId=")
                        .naming("InstanceId"),
                refusal("no name", InstanceError.NAME_MALFORMED, "InstanceName=1st"),
                refusal("a short description", InstanceError.DESCRIPTION_MALFORMED, "Description=x"),
                refusal(
                        "a description that is an address",
                        InstanceError.DESCRIPTION_MALFORMED,
                        "Description=http://x"),
                refusal("no such performance mode", InstanceError.CREDIT_INVALID, "CreditSpecification=Endless"),
                refusal("user data that is no Base64", InstanceError.USER_DATA_INVALID, "UserData=*"),
                refusal("too much user data", InstanceError.USER_DATA_TOO_LARGE, "UserData=" + "AAAA".repeat(10_923)),
                refusal(
                        "a group twice",
                        InstanceError.SECURITY_GROUP_REPEATED,
                        "SecurityGroupIds.1=sg-1&SecurityGroupIds.2=sg-1"),
                refusal("a group elsewhere", CommonError.SECURITY_GROUP_NOT_FOUND, "SecurityGroupIds.1=sg-beijing"),
                refusal("a group in another VPC", GroupError.MODIFY_OTHER_VPC, "SecurityGroupIds.1=sg-vpc2"),
                refusal("a group in the classic network", GroupError.MODIFY_OTHER_VPC, "SecurityGroupIds.1=sg-classic"),
                refusal(
                        "groups of two types",
                        GroupError.MODIFY_TWO_TYPES,
                        "SecurityGroupIds.1=sg-known&SecurityGroupIds.2=sg-enterprise"),
                refusal(
                        "six groups",
                        GroupError.TOO_MANY,
                        "SecurityGroupIds.1=sg-1&SecurityGroupIds.2=sg-2&SecurityGroupIds.3=sg-3&SecurityGroupIds.4=sg-4"
                                + "&SecurityGroupIds.5=sg-5&SecurityGroupIds.6=sg-6"),
                refusal("a group of 2,000 instances", GroupError.MODIFY_FULL, "SecurityGroupIds.1=sg-1")
                        .in(IntStream.rangeClosed(1, 2_000)
                                .mapToObj("  - {InstanceId: i-x%d, SecurityGroupIds: [sg-1]}\n"::formatted)
                                .collect(Collectors.joining(
                                        "",
                                        "SecurityGroups: [{SecurityGroupId: sg-1}]\nInstances:\n  - {InstanceId: i-1}\n",
                                        ""))),
                refusal("no such instance", CommonError.INSTANCE_NOT_FOUND, "InstanceId=i-none"),
                refusal("a host name with two dots", InstanceError.HOST_NAME_MALFORMED, "HostName=a..b"),
                refusal("a host name of one letter", InstanceError.HOST_NAME_MALFORMED, "HostName=a"),
                refusal(
                        "a host name with a dot on Windows",
                        InstanceError.HOST_NAME_MALFORMED,
                        "InstanceId=i-windows&HostName=a.b"),
                refusal(
                        "a host name of digits on Windows",
                        InstanceError.HOST_NAME_MALFORMED,
                        "InstanceId=i-windows&HostName=12"),
                refusal("a short password", CommonError.PASSWORD_MALFORMED, "Password=aA1aA1a"),
                refusal("a password of two kinds", CommonError.PASSWORD_MALFORMED, "Password=aaaaAAAA"),
                refusal(
                        "a password that begins with a slash on Windows",
                        CommonError.PASSWORD_MALFORMED,
                        "InstanceId=i-windows&Password=/aaaAAAA"),
                refusal("locked for security", CommonError.INSTANCE_LOCKED_FOR_SECURITY, "InstanceId=i-locked"),
                refusal(
                        "protection of a subscription",
                        InstanceError.PROTECTION_NOT_SUPPORTED,
                        "InstanceId=i-prepaid&DeletionProtection=true"),
                refusal(
                        "groups in the classic network",
                        InstanceError.CLASSIC_NETWORK,
                        "InstanceId=i-classic&SecurityGroupIds.1=sg-1"),
                refusal(
                        "user data in the classic network",
                        InstanceError.USER_DATA_NOT_SUPPORTED,
                        "InstanceId=i-classic&UserData=AAAA"),
                refusal(
                        "user data of an instance that is not I/O-optimized",
                        InstanceError.USER_DATA_NOT_SUPPORTED,
                        "InstanceId=i-slow&UserData=AAAA"),
                refusal(
                        "a password while it starts",
                        CommonError.INCORRECT_INSTANCE_STATUS,
                        "InstanceId=i-starting&Password=aaaaAAA1"),
                refusal(
                        "a host name while it is made",
                        CommonError.INCORRECT_INSTANCE_STATUS,
                        "InstanceId=i-pending&HostName=host"),
                refusal(
                        "a performance mode while it starts",
                        InstanceError.CREDIT_RESTRICTED,
                        "InstanceId=i-starting&CreditSpecification=Standard"));
    }

    @Test
    void modifiesTheNamedAttributesAndNoOthers() {
        ObjectNode expected = (ObjectNode) emulator.instance("i-1");

        call(
                accepted(),
                "Description=some words&HostName=host-1.example&DeletionProtection=true&Recyclable=true"
                        + "&CreditSpecification=Unlimited&SecurityGroupIds.1=sg-1&Password=aaaaAAA1&UserData=AAAA");

        expected.put("InstanceName", "name")
                .put("Description", "some words")
                .put("HostName", "host-1.example")
                .put("DeletionProtection", true)
                .put("Recyclable", true)
                .put("CreditSpecification", "Unlimited");
        expected.withObject("/SecurityGroupIds").putArray("SecurityGroupId").add("sg-1");
        assertThat(emulator.instance("i-1")).isEqualTo(expected);
    }

    @Test
    void deletionProtectionCanBeRemoved() {
        call(accepted(), "DeletionProtection=true");
        call(accepted(), "DeletionProtection=false");

        assertThat(emulator.instance("i-1").at("/DeletionProtection").asBoolean())
                .isFalse();
        assertThat(emulator.instance("i-1").at("/InstanceName").asString()).isEqualTo("name");
    }
}
