import School
import Web

/// Understands the title of a column by the beginnings of its words.
enum ColumnTitles {
    /// Nothing for a title nobody has met yet; it is then reported.
    static func column(_ title: String) -> Column? {
        let words = title.plain.replacing("e mail", with: "email").replacing("е mail", with: "email")
            .split(separator: " ").map(String.init)
        guard !words.isEmpty else { return nil }
        func has(_ stems: String...) -> Bool { stems.contains { stem in words.contains { $0.hasPrefix(stem) } } }

        let isMail = has("email", "mail", "почт", "емейл", "имейл", "электронн") || words.contains("эл")
        if !isMail, let reason = dropReason(has, words) { return .dropped(reason) }
        let sealed = isMail ? nil : sealedField(has, words)
        if let kin = kin(has, words) {
            return .parent(kin, isMail ? .email : sealed.map { .secret($0) } ?? parentPart(has, words))
        }
        if isMail { return .email }
        if let sealed { return .secret(sealed) }
        if has("должност") { return .post }
        if has("руководств", "руководит") { return .leads }
        if has("предмет") { return .subjects }
        if words == ["др"] || words == ["д", "р"] || has("рожд", "родил") { return .birth }
        if words.first == "пол" { return .sex }
        if has("литер") || words.first == "буква" { return .letter }
        if has("параллел") { return .level }
        if has("класс") || words == ["кл"] { return .schoolClass }
        return namePart(has, words).map(Column.name) ?? (isRowNumber(title, words) ? .rowNumber : nil)
    }

    private static func dropReason(_ has: (String...) -> Bool, _ words: [String]) -> Column.DropReason? {
        if has("диагноз", "здоров", "инвалид", "овз", "заболеван") { return .health }
        if has("свидетельств", "инн", "полис", "гражданств") { return .documents }
        return has("документ") && !has("паспорт") ? .documents : nil
    }

    private static func sealedField(_ has: (String...) -> Bool, _ words: [String]) -> CardField? {
        if has("снилс", "страхов") { return .snils }
        if has("паспорт") { return .passport }
        if has("телефон", "моб", "сотов") || words.first == "тел" { return .phone }
        return has("адрес", "прожив", "прописк", "жительств") ? .address : nil
    }

    private static func kin(_ has: (String...) -> Bool, _ words: [String]) -> Column.Kin? {
        if has("матер", "мать", "мам") { return .mother }
        if has("отца", "отец", "отцу", "пап") { return .father }
        guard has("родител", "представит", "опекун") else { return nil }
        return .guardian(words.compactMap { Int($0) }.first ?? 1)
    }

    private static func parentPart(_ has: (String...) -> Bool, _ words: [String]) -> Column.ParentPart {
        switch namePart(has, words) {
        case .surname where !has("имя"): .surname
        case .given: .given
        case .patronymic: .patronymic
        default: .full
        }
    }

    private static func namePart(_ has: (String...) -> Bool, _ words: [String]) -> Column.NamePart? {
        let isAll = has("фио") || words.starts(with: ["ф", "и"])
        if isAll || (has("фамил") && words.contains("имя")) { return .full }
        if has("фамил") { return .surname }
        if words.contains("имя") { return .given }
        if has("отчеств") { return .patronymic }
        return has("ученик", "обучающ", "учащ", "учител", "педагог", "сотрудник", "работник", "ребен") ? .full : nil
    }

    private static func isRowNumber(_ title: String, _ words: [String]) -> Bool {
        title == "№" || words == ["п", "п"] || words == ["номер"] || words == ["n"] || title.plain == "пп"
    }
}
