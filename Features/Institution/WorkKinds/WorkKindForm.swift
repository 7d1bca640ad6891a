import Markup
import School
import Web

/// The fields of a kind of work; reads back what it has drawn.
enum WorkKindForm {
    private static let meanings = [
        (value: "usual", title: "обычный: отметка не обязательна"),
        (value: "written", title: "письменный: отметка нужна каждому присутствовавшему"),
        (value: "control", title: "контрольный: письменный и решает спорную итоговую"),
    ]
    private static let topics = [(value: "free", title: "по желанию"), (value: "needed", title: "обязательна")]
    private static let averages = [(value: "yes", title: "учитывается"), (value: "no", title: "не учитывается")]

    /// The fields with what stands, or with what was typed.
    static func html(_ kind: WorkKind?, _ fields: Fields) -> HTML {
        """
        \(fields.text(
            "code", "Буквы", kind?.code ?? "", limit: WorkKind.longestCode, hint: "стоят над столбцом: КР", size: "mark"))\
        \(fields.text("title", "Название", kind?.title ?? "", limit: 60))\
        \(fields.text(
            "weight", "Вес", kind.map { "\($0.weight)" } ?? "1", limit: 2, hint: "от 0 до 10; 0 — не входит в среднее",
            size: "mark"))\
        \(fields.select("what", "Какая это работа", meanings, kind?.meaning ?? "usual"))\
        \(fields.text(
            "days", "Срок отметок, календарных дней", kind?.days.map { "\($0)" } ?? "", limit: 2,
            hint: "для письменных и контрольных: от 1 до 60 от дня работы; пусто — по правилам школы", size: "mark"))\
        \(fields.choice("topic", "Тема работы", topics, kind?.needsTopic == true ? "needed" : "free"))\
        \(fields.choice(
            "average", "В среднем, пока учитель не решит иначе", averages, kind?.counts == false ? "no" : "yes"))
        """
    }

    /// The kind that a form brought.
    static func kind(_ form: Form, isRetired: Bool) throws -> WorkKind {
        let code = try form.needed("code", called: "Буквы", limit: WorkKind.longestCode)
        let title = try form.needed("title", called: "Название", limit: 60)
        guard let weight = try form.number("weight", called: "Вес", in: 0...10) else {
            throw Objection("Вес: напишите число от 0 до 10.", field: "weight")
        }
        let days = try form.number("days", called: "Срок отметок, календарных дней", in: WorkTerm.range)
        guard let what = form["what"], meanings.contains(where: { $0.value == what }) else {
            throw Objection("Выберите, какая это работа.", field: "what")
        }
        let kind = WorkKind(
            code, title, weight: weight, isControl: what == "control", isWritten: what == "written",
            needsTopic: form["topic"] == "needed", counts: form["average"] != "no", isRetired: isRetired,
            days: days)
        try kind.check()
        return kind
    }
}

extension WorkKind {
    fileprivate var meaning: String { isControl ? "control" : isWritten ? "written" : "usual" }
}
