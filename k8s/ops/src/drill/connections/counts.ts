export interface ConnectionCounts {
  samples: number;
  /** Times at which the database could not be asked: it was away. */
  missed: number;
  /** Times at which it refused our own connection because there were too many. */
  refused: number;
  /** The most at one moment, our own not among them. */
  max: number;
  /** The most of each application name, not all at the same moment. */
  maxByName: Record<string, number>;
}
