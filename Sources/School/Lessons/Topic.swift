/// What a lesson is about, as the teacher writes it.
package struct Topic: Hashable, Sendable {
    /// The longest topic, in Unicode scalars.
    package static let longest = 1_000

    /// The text, without spaces at its ends; may be empty.
    package let text: String

    /// A topic from a form; longer than 1000 letters meets an objection.
    package init(typed text: some StringProtocol) throws(Objection) {
        let topic = trimmed(text)
        let length = topic.unicodeScalars.count
        guard length <= Topic.longest else {
            throw Objection("Тема: не длиннее \(Topic.longest) знаков. Сейчас \(length).", field: "topic")
        }
        self.text = topic
    }

    /// Practical, laboratory and control works must have their topic written (001 п. 3.2).
    package func check(for kinds: some Sequence<WorkKind>) throws(Objection) {
        guard text.isEmpty, let kind = kinds.first(where: \.needsTopic) else { return }
        throw Objection("\(kind.title): напишите тему урока, для такой работы она обязательна.", field: "topic")
    }

    /// Records are kept in Russian, in foreign languages too (001 п. 3.2). A topic with
    /// more than 60 % of other letters gets this hint; it is never refused. Terms, the letters of formulas and the
    /// numbers of centuries are no other language.
    package var hint: String? {
        let words = text.split { !$0.isLetter }.filter { word in
            word.count > 2 && word.contains { !"IVXLC".contains($0) } && !Topic.terms.contains(word.lowercased())
        }
        let letters = words.joined(separator: "").unicodeScalars.filter(\.properties.isAlphabetic)
        let foreign = letters.filter { !("\u{0400}"..."\u{052F}").contains($0) }
        guard foreign.count * 100 > letters.count * 60 else { return nil }
        return "Похоже, тема не на русском языке. Записи в журнале ведутся по-русски."
    }

    /// The hint of a topic as it stands in the record; nil where there is nothing to say.
    package static func remark(on topic: String) -> String? { (try? Topic(typed: topic))?.hint }
}
