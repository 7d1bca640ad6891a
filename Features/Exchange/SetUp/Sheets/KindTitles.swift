import School
import Web

/// What a title means in a list of a kind: «Учитель» is the one who teaches in a load and a name among the staff.
enum KindTitles {
    /// Nothing for a title nobody has met yet.
    static func column(_ title: String, lower: String, in kind: SheetKind) -> Column? {
        if title == "№" { return .rowNumber }
        guard title.count <= 100, !title.plain.isEmpty else { return nil }
        let words = TitleWords(title), usual = ColumnTitles.column(title)
        if usual == .rowNumber { return .rowNumber }
        if case .dropped = usual { return usual }
        if let field = usual?.sealed { return sealed(field, usual, words, in: kind) }
        switch kind {
        case .students, .staff: return usual
        case .classes: return ofClasses(words, usual)
        case .parents: return ofParents(words, usual)
        case .curriculum: return ofCurriculum(words, lower, usual)
        case .load: return ofLoad(words, lower, usual)
        case .groups: return ofGroups(words, title, usual)
        case .skipped: return nil
        }
    }

    /// Sealed fields are taken from lists of people, each of whom the list is of.
    private static func sealed(_ field: CardField, _ usual: Column?, _ words: TitleWords, in kind: SheetKind) -> Column?
    {
        let isOfChild = words.has("ребен", "ученик", "учащ", "обучающ") && !words.has("родит", "представит")
        return switch kind {
        case .students: usual
        case .staff: .secret(field)
        case .parents: isOfChild ? .dropped(.misplaced) : .secret(field)
        default: .dropped(.misplaced)
        }
    }

    private static func ofClasses(_ words: TitleWords, _ usual: Column?) -> Column? {
        if words.has("руковод", "воспитат") || words.words == ["кл", "рук"] { return .leader }
        if words.has("профил", "направлен", "уклон") { return .profile }
        if words.has("смен") { return .shift }
        switch usual {
        case .schoolClass, .level, .letter, .name: return usual
        default: return words.has("наименован", "назван") ? .schoolClass : nil
        }
    }

    private static func ofParents(_ words: TitleWords, _ usual: Column?) -> Column? {
        if usual == .schoolClass || usual == .level || usual == .letter { return usual }
        if words.isMail { return .email }
        if words.has("родств", "приход", "степен", "статус") { return .kin }
        let isOfChild = words.has("ребен", "ученик", "учащ", "обучающ", "дет", "воспитанн")
        if words.has("рожд") { return isOfChild ? .childBirth : nil }
        guard let part = namePart(words, usual) else { return nil }
        return isOfChild && !words.has("родит", "представит") ? .child(part) : .name(part)
    }

    private static func ofCurriculum(_ words: TitleWords, _ lower: String, _ usual: Column?) -> Column? {
        if words.has("всего", "итого") { return .total }
        if words.has("област") { return .area }
        if words.has("предмет", "дисциплин") { return .subjects }
        if CrossTitle(lower) != nil { return .cross(lower) }
        if words.has("профил") { return .profile }
        if words.has("подгрупп", "групп", "делен") { return .parts }
        if words.has("час", "нагрузк", "недел") { return .hours }
        switch usual {
        case .schoolClass, .level, .letter: return usual
        case .name where words.has("учител", "педагог", "преподав", "фио"): return usual
        default: return nil
        }
    }

    private static func ofLoad(_ words: TitleWords, _ lower: String, _ usual: Column?) -> Column? {
        if words.has("всего", "итого") { return .total }
        if words.has("предмет", "дисциплин") { return .subjects }
        if case .of(let schoolClass, _) = CrossTitle(lower), !schoolClass.letter.isEmpty { return .cross(lower) }
        if words.has("групп", "подгрупп") { return .group }
        if words.has("час", "нагрузк") { return .hours }
        switch usual {
        case .schoolClass, .level, .letter: return usual
        default: return namePart(words, usual).map(Column.name)
        }
    }

    private static func ofGroups(_ words: TitleWords, _ title: String, _ usual: Column?) -> Column? {
        if words.has("предмет", "дисциплин") { return .subjects }
        if words.has("групп", "подгрупп") { return .group }
        if words.has("учител", "педагог", "преподав") { return nil }
        switch usual {
        case .schoolClass, .level, .letter, .birth, .name, .sex: return usual
        case nil where !words.has("час"): return .cross(title)
        default: return nil
        }
    }

    private static func namePart(_ words: TitleWords, _ usual: Column?) -> Column.NamePart? {
        switch usual {
        case .name(let part): part
        case .parent(_, .full): .full
        case .parent(_, .surname): .surname
        case .parent(_, .given): .given
        case .parent(_, .patronymic): .patronymic
        default: words.has("преподав") ? .full : nil
        }
    }
}
