/** Where the focus goes from `at` for a key in a grid of so many columns; null where the key means nothing here or the edge is reached. */
export function gridMove({ key, at, columns, count }: { key: string; at: number; columns: number; count: number }): number | null {
  const to = target(key, at, columns, count);
  return to !== null && to >= 0 && to < count && to !== at ? to : null;
}

function target(key: string, at: number, columns: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return at + 1;
    case "ArrowLeft":
      return at - 1;
    case "ArrowDown":
      return below(at, columns, count);
    case "ArrowUp":
      return at - columns;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

// From above a gap in the last row the last person is meant.
function below(at: number, columns: number, count: number): number {
  const lastRow = Math.floor((count - 1) / columns);
  return Math.floor(at / columns) === lastRow ? at : Math.min(at + columns, count - 1);
}
