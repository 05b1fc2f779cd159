package dev.tocsin.broker;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A broker's place in its cluster. Each node is broker and controller at once.
 *
 * @param id from 1
 * @param port where clients connect
 * @param controllerPort where the other nodes' controllers connect
 * @param voters every node's controller port, by node id, this one's included
 * @param clusterId the same for all nodes; absent for a single node, which makes its own and keeps it
 */
public record BrokerNode(
        int id, int port, int controllerPort, Map<Integer, Integer> voters, Optional<String> clusterId) {
    public BrokerNode {
        voters = Map.copyOf(voters);
        if (!Integer.valueOf(controllerPort).equals(voters.get(id))) {
            throw new IllegalArgumentException("node " + id + " is not among the voters: " + voters);
        }
        if (voters.size() > 1 && clusterId.isEmpty()) {
            throw new IllegalArgumentException("several nodes need one cluster id");
        }
    }

    /** A node with no others beside it. */
    static BrokerNode alone(int port, int controllerPort) {
        return new BrokerNode(1, port, controllerPort, Map.of(1, controllerPort), Optional.empty());
    }

    /** Copies that a partition can have here: three at most. */
    int replication() {
        return Math.min(3, voters.size());
    }

    /** Copies that must have taken a record before it counts as written. */
    int minInSync() {
        return replication() > 2 ? 2 : 1;
    }

    /** As Kafka writes it: {@code 1@127.0.0.1:9093,2@127.0.0.1:9094}. */
    String quorum(String host) {
        return new TreeMap<>(voters)
                .entrySet().stream()
                        .map(voter -> voter.getKey() + "@" + host + ":" + voter.getValue())
                        .collect(Collectors.joining(","));
    }
}
