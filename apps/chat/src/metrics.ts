import type { Metrics } from "@namegame/service";

const LATENCY_SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What a conversation pod measures. No label ever holds an id or a text. */
export function chatMetrics(metrics: Metrics) {
  return {
    connects: metrics.counter({ name: "chat_connects_total", help: "Sockets let in." }),
    disconnects: metrics.counter({ name: "chat_disconnects_total", help: "Sockets closed, by reason.", labels: ["reason"] }),
    slowCut: metrics.counter({ name: "chat_slow_sockets_cut_total", help: "Sockets cut because too much was waiting for them." }),
    refused: metrics.counter({ name: "chat_handshakes_refused_total", help: "Sockets not let in, by reason.", labels: ["reason"] }),
    events: metrics.counter({
      name: "chat_events_total",
      help: "Inbound events, by name and outcome (ok or the error code).",
      labels: ["event", "outcome"],
    }),
    ackSeconds: metrics.histogram({
      name: "chat_ack_seconds",
      help: "From a message's arrival to the answer that it is stored.",
      buckets: LATENCY_SECONDS,
    }),
    deliverySeconds: metrics.histogram({
      name: "chat_delivery_seconds",
      help: "From the time the database gave a message to its being passed to a room of this pod; holds the difference of their clocks.",
      buckets: LATENCY_SECONDS,
    }),
    batchSize: metrics.histogram({
      name: "chat_batch_messages",
      help: "Messages per insert.",
      buckets: [1, 2, 4, 8, 16, 32, 64],
    }),
    batchSeconds: metrics.histogram({
      name: "chat_batch_seconds",
      help: "Time of one insert, commit included.",
      buckets: LATENCY_SECONDS,
    }),
    delivered: metrics.counter({ name: "chat_messages_delivered_total", help: "Messages passed to a room of this pod." }),
    gapReads: metrics.counter({ name: "chat_gap_reads_total", help: "Reads of the table because a message had not been announced." }),
    resyncs: metrics.counter({ name: "chat_resyncs_total", help: "Comparisons of heads, by cause.", labels: ["cause"] }),
    deafSeconds: metrics.histogram({
      name: "chat_listen_deaf_seconds",
      help: "For how long no notification could arrive, at each loss of the LISTEN connection; counted from before a silence was noticed.",
      buckets: LATENCY_SECONDS,
    }),
    publishFailures: metrics.counter({ name: "chat_publish_failures_total", help: "Attempts to notify the other pods that failed." }),
    publishLost: metrics.counter({
      name: "chat_publish_lost_total",
      help: "Notifications given up; the other pods were told to compare heads.",
    }),
  };
}

export type ChatMetrics = ReturnType<typeof chatMetrics>;
