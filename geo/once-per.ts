/**
 * The function, made to do its work once for each first argument, an object, as long as the others are
 * the same; what it gave goes with the object.
 */
export function oncePer<Key extends object, Rest extends readonly unknown[], Result>(
  make: (key: Key, ...rest: Rest) => Result
): (key: Key, ...rest: Rest) => Result {
  const made = new WeakMap<Key, { readonly rest: Rest; readonly result: Result }>()
  return (key, ...rest) => {
    const before = made.get(key)
    if (before?.rest.every((each, at) => each === rest[at])) return before.result
    const result = make(key, ...rest)
    made.set(key, { rest, result })
    return result
  }
}
