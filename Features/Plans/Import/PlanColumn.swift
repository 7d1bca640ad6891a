import School
import Web

/// What a column of a plan's table holds. Dates are never taken: they come from the timetable.
enum PlanColumn: String, CaseIterable, Sendable {
    case none = ""
    case number, topic, hours, homework, section, kind

    /// «Тема», for the choice above a column.
    var title: String {
        switch self {
        case .none: "не брать"
        case .number: "Номер"
        case .topic: "Тема"
        case .hours: "Часы"
        case .homework: "Домашнее задание"
        case .section: "Раздел"
        case .kind: "Вид работы"
        }
    }

    /// What the words above a column say it holds; nil where they say nothing.
    static func named(_ text: String) -> PlanColumn? {
        let words = text.plain
        func has(_ parts: String...) -> Bool { parts.contains { words.contains($0) } }
        if words.isEmpty { return text.clean.hasPrefix("№") ? .number : nil }
        if has("дата", "факт", "план ", "календарн", "уууд", "планируем", "результат") { return nil }
        if has("домашн") || ["д з", "дз"].contains(words) { return .homework }
        if has("час") || words == "ч" || words.hasPrefix("кол во") || words == "количество" { return .hours }
        if has("раздел", "глава", "модуль", "блок") && !has("тема") { return .section }
        if has("вид контроля", "форма контроля", "вид работы", "вид", "контроль") { return .kind }
        if has("тема", "тематика", "содержание", "наименование") { return .topic }
        if ["номер", "п п", "урока", "номер урока", "п", "пп"].contains(words) || text.clean.hasPrefix("№") {
            return .number
        }
        return nil
    }
}
