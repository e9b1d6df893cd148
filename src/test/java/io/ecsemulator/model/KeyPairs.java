package io.ecsemulator.model;

import static io.ecsemulator.model.Expectation.predicted;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Key pairs, and the instances that have them. */
final class KeyPairs implements ModelPart {

    private static final String KEY = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAAwEAAQ==";

    private final Set<String> names = new TreeSet<>();

    /** The key pair of an instance, by the instance's id; instances that are gone may still be here. */
    private final Map<String, String> ofInstances = new TreeMap<>();

    @Override
    public Set<String> actions() {
        return Set.of("CreateKeyPair", "ImportKeyPair", "DeleteKeyPairs", "AttachKeyPair", "DetachKeyPair");
    }

    @Override
    public Expectation expect(Target target, Model model) {
        String name = "key-" + target.move().c() % 4;
        String instanceId = target.instanceId();
        boolean isThere = names.contains(name);
        String[] pairAndInstance = {"KeyPairName", name, "InstanceIds", "[\"" + instanceId + "\"]"};
        return switch (target.move().action()) {
            // To generate a key takes time: mostly the name is not valid.
            case "CreateKeyPair" ->
                target.move().a() % 20 == 0
                        ? predicted(!isThere, answer -> names.add(name), "KeyPairName", name)
                        : predicted(false, answer -> {}, "KeyPairName", "1");
            case "ImportKeyPair" ->
                predicted(!isThere, answer -> names.add(name), "KeyPairName", name, "PublicKeyBody", KEY);
            case "DeleteKeyPairs" ->
                predicted(
                        ofInstances.entrySet().stream()
                                .noneMatch(
                                        of -> of.getValue().equals(name) && model.instances.containsKey(of.getKey())),
                        answer -> names.remove(name),
                        "KeyPairNames",
                        "[\"" + name + "\"]");
            case "AttachKeyPair" ->
                predicted(
                        isThere && model.instances.containsKey(instanceId),
                        answer -> ofInstances.put(instanceId, name),
                        pairAndInstance);
            default ->
                predicted(
                        isThere && model.instances.containsKey(instanceId),
                        answer -> ofInstances.remove(instanceId, name),
                        pairAndInstance);
        };
    }

    @Override
    public void advance(Model model) {}

    @Override
    public Map<String, String> summary() {
        Map<String, String> summary = new TreeMap<>();
        names.forEach(name -> summary.put(name, "key pair"));
        return summary;
    }

    @Override
    public Map<String, String> listed(Lists lists) {
        Map<String, String> listed = new TreeMap<>();
        lists.all("DescribeKeyPairs", "KeyPairs/KeyPair", "PageSize", "50")
                .forEach(keyPair -> listed.put(keyPair.at("/KeyPairName").stringValue(), "key pair"));
        return listed;
    }

    @Override
    public ModelPart copy() {
        KeyPairs copy = new KeyPairs();
        copy.names.addAll(names);
        copy.ofInstances.putAll(ofInstances);
        return copy;
    }
}
