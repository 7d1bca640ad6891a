/// A number in Roman numerals, as periods are counted: 2 is «II». Meant for 1…39.
package func roman(_ number: Int) -> String {
    let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    guard (1...39).contains(number) else { return String(number) }
    return String(repeating: "X", count: number / 10) + units[number % 10]
}
