import Testing

@testable import School

struct LessonNumbersTests {
    @Test(
        "R052 the lessons of a national test or an event are said as one or as a span",
        arguments: [
            (3...3, "3-й урок", "Урок", "3"), (3...4, "3–4 уроки", "Уроки", "3–4"), (0...0, "0-й урок", "Урок", "0"),
            (4...20, "с 4-го урока", "Уроки", "с 4-го"), (2...20, "со 2-го урока", "Уроки", "со 2-го"),
            (0...3, "по 3-й урок", "Уроки", "по 3-й"), (1...7, "1–7 уроки", "Уроки", "1–7"),
            (20...20, "20-й урок", "Урок", "20"),
        ])
    func spans(lessons: ClosedRange<Int>, words: String, name: String, value: String) {
        #expect(LessonNumbers.words(lessons) == words)
        let fact = LessonNumbers.fact(lessons)
        #expect(fact.name == name && fact.value == value)
    }

    @Test(
        arguments: [
            (3, 3, true, "3-й урок"), (3, 5, true, "3–5 уроки"), (2, nil, true, "со 2-го урока"),
            (nil, 4, true, "по 4-й урок"), (nil, nil, true, ""), (3, 3, false, "с 3-го урока по 3-й урок"),
        ] as [(Int?, Int?, Bool, String)])
    func `a part of a day is said as one lesson or as a span`(first: Int?, last: Int?, isOneDay: Bool, words: String) {
        #expect(LessonNumbers.words(from: first, to: last, isOneDay: isOneDay) == words)
    }

    @Test(arguments: [
        ([], ""), ([5], "5-й урок"), ([1, 2], "1–2 уроки"), ([1, 2, 3, 4], "1–4 уроки"), ([2, 5], "2, 5 уроки"),
        ([1, 2, 4], "1, 2, 4 уроки"),
    ])
    func `missed lessons are said as they lie`(lessons: [Int], words: String) {
        #expect(LessonNumbers.words(lessons) == words)
    }
}
