import Markup

/// Questions as a form draws them: one choice out of a few each, and one for all of a kind where there are many.
enum QuestionView {
    /// More than this are answered all at once or in the file.
    static let most = 200

    static func draw(_ questions: [Question], _ choices: Choices) -> HTML {
        """
        \(each: kinds(questions), { kind, count in all(kind, count, choices) })
        <ul class="list">\(each: questions.prefix(most), { question in one(question, choices) })</ul>
        \(if: questions.count > most, "<p class=\"quiet\">Показаны первые \(most) вопросов из \(questions.count).</p>")
        """
    }

    private static func one(_ question: Question, _ choices: Choices) -> HTML {
        let answer = choices.answer(to: question)
        return """
            <li><fieldset class="question"><legend>\(question.text)</legend><span class="seg" data-wrap>\
            \(each: question.options, { choice("answer \(question.id)", $0, isChosen: $0.code == answer) })\
            </span></fieldset></li>

            """
    }

    private static func all(_ sample: Question, _ count: Int, _ choices: Choices) -> HTML {
        let answer = choices.answersByKind[sample.kind], name = "all \(sample.kind.rawValue)"
        return """
            <fieldset class="question"><legend><b>Для всех таких вопросов сразу (\(count))</b></legend>\
            <span class="seg" data-wrap>\
            \(choice(name, .init(code: "", text: "решу по одному"), isChosen: answer == nil))\
            \(each: sample.options, { choice(name, $0, isChosen: $0.code == answer) })</span></fieldset>

            """
    }

    private static func choice(_ name: String, _ option: Question.Option, isChosen: Bool) -> HTML {
        """
        <label><input type="radio" name="\(name)" value="\(option.code)"\(if: isChosen, " checked")>\
        <span>\(option.text)</span></label>
        """
    }

    /// Kinds whose questions all offer the same answers, and more than one question.
    private static func kinds(_ questions: [Question]) -> [(Question, Int)] {
        Question.Kind.allCases.compactMap { kind in
            let own = questions.filter { $0.kind == kind }
            guard own.count > 1, let first = own.first, kind != .unknownClass, kind != .sameStudent else { return nil }
            return (first, own.count)
        }
    }
}

extension Choices {
    /// The decisions of a form laid over those made before; rows that were not shown keep theirs.
    mutating func take(_ fields: [(name: String, value: String)]) {
        let shown = Set(fields.filter { $0.name == "shown" }.map(\.value))
        let taken = Set(fields.filter { $0.name == "take" }.map(\.value))
        excluded = excluded.subtracting(shown).union(shown.subtracting(taken))
        for field in fields where !field.value.isEmpty {
            if field.name.hasPrefix("answer ") { answers[String(field.name.dropFirst(7))] = field.value }
        }
        for kind in Question.Kind.allCases {
            guard let field = fields.last(where: { $0.name == "all \(kind.rawValue)" }) else { continue }
            answersByKind[kind] = field.value.isEmpty ? nil : field.value
        }
    }
}
