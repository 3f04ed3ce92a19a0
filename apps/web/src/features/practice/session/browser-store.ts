/** A text in this browser's local storage, or, where that is forbidden or full, in memory: practice goes on either way. */
export function browserStore(key: string): { read(): string | null; write(text: string): void } {
  let memory: string | null = null;
  return {
    read() {
      try {
        return memory ?? localStorage.getItem(key);
      } catch {
        return memory;
      }
    },
    write(text) {
      try {
        localStorage.setItem(key, text);
        memory = null;
      } catch {
        memory = text;
      }
    },
  };
}
