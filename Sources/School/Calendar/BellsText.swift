extension Bells {
    /// Reads bells as people write them, a lesson in a line: «1 08:30–09:15». An objection names the line.
    package init(text: String) throws(Objection) {
        var found: [Bell] = []
        for (index, line) in text.split(whereSeparator: \.isNewline).enumerated() {
            let words = line.split { " \t–—-.;,".contains($0) }
            if words.isEmpty { continue }
            guard words.count == 3, let n = digits(words[0]), (0...20).contains(n), let starts = TimeOfDay(words[1]),
                let ends = TimeOfDay(words[2])
            else {
                throw Objection("Строка \(index + 1): напишите номер урока и время, например «1 08:30–09:15».")
            }
            guard starts < ends else {
                throw Objection("\(n)-й урок: конец (\(ends.text)) не позже начала (\(starts.text)).")
            }
            found.append(Bell(n: n, starts: starts, ends: ends))
        }
        try Bells.check(found)
        self.init(found)
    }

    /// Objects to a number that stands twice, to lessons that overlap, and to numbers out of the order of time.
    private static func check(_ bells: [Bell]) throws(Objection) {
        if bells.isEmpty { throw Objection("Напишите хотя бы один звонок, например «1 08:30–09:15».") }
        let ordered = bells.sorted { $0.n < $1.n }
        for (one, next) in zip(ordered, ordered.dropFirst()) {
            if one.n == next.n { throw Objection("\(one.n)-й урок записан дважды. Оставьте одну строку.") }
            guard one.ends <= next.starts else {
                throw Objection(
                    "\(next.n)-й урок начинается в \(next.starts.text), а \(one.n)-й кончается в \(one.ends.text): "
                        + "уроки накладываются.")
            }
        }
    }

    /// The same as people write it.
    package var text: String {
        bells.map { "\($0.n) \($0.starts.text)–\($0.ends.text)" }.joined(separator: "\n")
    }
}
