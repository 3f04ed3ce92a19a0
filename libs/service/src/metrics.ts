import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** One registry per process, with Node's own measures in it and the label `service` on every series. */
export type Metrics = {
  readonly registry: Registry;
  /** A counter that only grows; `labels` are the names its `inc` takes. */
  counter<Label extends string = never>(options: { name: string; help: string; labels?: readonly Label[] }): Counter<Label>;
  /** A value read or set at any time; `collect` is called at each scrape; where it throws, the gauge is missing from that scrape. */
  gauge<Label extends string = never>(options: {
    name: string;
    help: string;
    labels?: readonly Label[];
    collect?: (gauge: Gauge<Label>) => void | Promise<void>;
  }): Gauge<Label>;
  /** A distribution; `buckets` are upper bounds in the unit of the name (seconds for `_seconds`). */
  histogram<Label extends string = never>(options: {
    name: string;
    help: string;
    labels?: readonly Label[];
    buckets?: number[];
  }): Histogram<Label>;
};

export function createMetrics(options: { service: string }): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service: options.service });
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    counter: ({ name, help, labels = [] }) => new Counter({ name, help, labelNames: labels, registers: [registry] }),
    gauge: ({ name, help, labels = [], collect }) =>
      new Gauge({
        name,
        help,
        labelNames: labels,
        registers: [registry],
        ...(collect && {
          async collect() {
            try {
              await collect(this);
            } catch {
              // A database that is away must not take the other measures with it, which say what is wrong.
              this.reset();
            }
          },
        }),
      }),
    histogram: ({ name, help, labels = [], buckets }) =>
      new Histogram({ name, help, labelNames: labels, registers: [registry], ...(buckets && { buckets }) }),
  };
}
