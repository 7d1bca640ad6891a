/// The form of a noun that goes with a number: 1 пропуск, 2 пропуска, 5 пропусков.
package func plural(_ number: Int, _ one: String, _ few: String, _ many: String) -> String {
    let (tens, units) = (abs(number) % 100, abs(number) % 10)
    return switch (tens, units) {
    case (11...14, _): many
    case (_, 1): one
    case (_, 2...4): few
    default: many
    }
}

/// The number with its noun, which do not part at a line's end: «5 пропусков».
package func counted(_ number: Int, _ one: String, _ few: String, _ many: String) -> String {
    "\(number)\u{A0}" + plural(number, one, few, many)
}
