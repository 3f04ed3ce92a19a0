/** 0: as it should be. 1: looked, and it is not. 2: could not look: the command line, the cluster's answer, a missing file. */
export const EXIT = { good: 0, bad: 1, fault: 2 } as const;
