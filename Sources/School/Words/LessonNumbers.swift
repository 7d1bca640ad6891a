/// Numbers of a day's lessons in words: one lesson is never said as a span.
package enum LessonNumbers {
    /// «3», «1–4», «2, 5», of numbers in order.
    package static func list(_ lessons: [Int]) -> String {
        guard let first = lessons.first, let last = lessons.last else { return "" }
        if lessons.count == 1 { return "\(first)" }
        return last - first == lessons.count - 1
            ? "\(first)–\(last)" : lessons.map { "\($0)" }.joined(separator: ", ")
    }

    /// «3-й урок», «1–4 уроки», «2, 5 уроки».
    package static func words(_ lessons: [Int]) -> String {
        if lessons.isEmpty { return "" }
        return list(lessons) + (lessons.count == 1 ? "-й урок" : " уроки")
    }

    /// «3-й урок», «3–4 уроки», and where the span has no end of its own «с 4-го урока», «по 2-й урок».
    package static func words(_ lessons: ClosedRange<Int>) -> String {
        if lessons.count == 1 || !isOpen(lessons) { return words(Array(lessons)) }
        return span(lessons) + (lessons.upperBound >= longest ? " урока" : " урок")
    }

    /// «Урок: 3», «Уроки: 3–4», «Уроки: с 4-го», for a list of facts.
    package static func fact(_ lessons: ClosedRange<Int>) -> (name: String, value: String) {
        if lessons.count == 1 { return ("Урок", "\(lessons.lowerBound)") }
        return ("Уроки", isOpen(lessons) ? span(lessons) : list(Array(lessons)))
    }

    /// «3–4 уроки» of one day; «с 3-го урока по 2-й урок» where the last number is of another day than the first.
    package static func words(from first: Int?, to last: Int?, isOneDay: Bool) -> String {
        if isOneDay, let first, let last, first <= last { return words(Array(first...last)) }
        return [first.map { since($0) + " урока" }, last.map { "по \($0)-й урок" }].compactMap { $0 }
            .joined(separator: " ")
    }

    /// «с 3-го», «со 2-го».
    package static func since(_ n: Int) -> String { (n == 2 ? "со " : "с ") + "\(n)-го" }

    /// No day has more lessons: a span to this number has no end.
    private static let longest = 20

    private static func isOpen(_ lessons: ClosedRange<Int>) -> Bool {
        lessons.lowerBound == 0 || lessons.upperBound >= longest
    }

    private static func span(_ lessons: ClosedRange<Int>) -> String {
        lessons.upperBound >= longest ? since(lessons.lowerBound) : "по \(lessons.upperBound)-й"
    }
}
