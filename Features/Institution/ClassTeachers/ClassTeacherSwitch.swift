import School

/// What the school's act may let a class teacher do in the own class (001 п. 3.3; 002 п. 3.4; 003 п. 2.9, 4.4).
struct ClassTeacherSwitch: Sendable {
    let key: RegulationKey
    /// Its name in the form.
    let field: String
    let title: String
    let hint: String

    static let all = [
        ClassTeacherSwitch(
            key: .editCurrent, field: "current", title: "Ведёт журнал своего класса по всем предметам",
            hint: "отметки, отсутствие, темы и задания; в истории записи видно, что её внёс классный руководитель"),
        ClassTeacherSwitch(
            key: .editFinal, field: "final", title: "Ставит итоговые отметки по всем предметам",
            hint: "четвертные, полугодовые, годовые, экзаменационные, итоговые"),
        ClassTeacherSwitch(
            key: .editAbsenceReason, field: "reasons", title: "Указывает причины пропусков",
            hint: "болезнь, заявление родителей, приказ"),
        ClassTeacherSwitch(
            key: .editCards, field: "cards", title: "Правит карточки учеников своего класса",
            hint: "иначе предлагает исправление, а вносит его ответственный за журнал"),
    ]
}
