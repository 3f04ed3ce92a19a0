/**
 * A beginning for the search: the table, from 0, of each place in each round. Places stand in rows of as many as there are tables; from round to round a row moves on
 * by its own number, so that two of one row never meet and two of other rows meet once, wherever the number of tables is a prime, a power of two, or large beside the
 * tables' size and the rounds (the lines of an affine plane).
 */
export function firstSeats({ people, tables, rounds }: { people: number; tables: number; rounds: number }): number[][] {
  const times = Number.isInteger(Math.log2(tables)) ? fieldTimes(tables) : (one: number, two: number) => (one * two) % tables;
  const plus = Number.isInteger(Math.log2(tables))
    ? (one: number, two: number) => one ^ two
    : (one: number, two: number) => (one + two) % tables;
  return Array.from({ length: rounds }, (_, round) =>
    Array.from({ length: people }, (_unused, place) => plus(place % tables, times(round % tables, Math.floor(place / tables) % tables))),
  );
}

// Polynomials that cannot be divided, by the number of bits: modulo these, sums and products of 0..2^n-1 form a field.
const MODULUS: Record<number, number> = {
  2: 0b11,
  4: 0b111,
  8: 0b1011,
  16: 0b10011,
  32: 0b100101,
  64: 0b1000011,
  128: 0b10000011,
  256: 0b100011011,
};

function fieldTimes(size: number): (one: number, two: number) => number {
  const modulus = MODULUS[size] ?? 0;
  return (one, two) => {
    let [sum, shifted] = [0, one];
    for (let rest = two; rest > 0; rest >>= 1) {
      if (rest & 1) sum ^= shifted;
      shifted <<= 1;
      if (shifted & size) shifted ^= modulus;
    }
    return sum & (size - 1);
  };
}
