import School
import Web

/// Finds out what a sheet lists: by its titles, its name and what a person has said.
struct Recognition {
    let choices: Choices
    /// What heads met before were said to hold, by their fingerprints.
    let remembered: [String: RememberedHead]
    /// Sealed fields that the school keeps; columns of the others are left out.
    let kept: Set<CardField>

    init(choices: Choices, remembered: [String: RememberedHead], kept: Set<CardField> = []) {
        (self.choices, self.remembered, self.kept) = (choices, remembered, kept)
    }

    /// Nothing for an empty sheet; a sheet that nobody understands is left out until a person says what it is.
    func read(_ sheet: Sheet, number: Int, called: String) -> ReadSheet? {
        let heads = TableHead.candidates(sheet.rows)
        guard !heads.isEmpty else { return nil }
        if choices.kinds[number] == nil, let known = heads.first(where: { remembered[$0.fingerprint] != nil }),
            let memory = remembered[known.fingerprint]
        {
            // What the school keeps may have changed since the head was explained.
            let recognised = columns(of: known, memory.kind).filter { $0.value.sealed != nil || $0.value.isDropped }
            return settled(
                sheet, number, called, memory.kind, known, memory.columns.merging(recognised) { said, _ in said })
        }
        let kinds = choices.kinds[number].map { [$0] } ?? SheetKind.byNarrowness
        let found = heads.flatMap { head in
            kinds.map { (head: head, kind: $0, columns: columns(of: head, $0)) }
        }
        let fitting = found.filter { Self.fits($0.columns, $0.kind, sheet) }
        let best = fitting.enumerated().max {
            ($0.element.columns.count, -$0.offset) < ($1.element.columns.count, -$1.offset)
        }?.element
        guard let best else { return unread(sheet, number, called, heads) }
        return settled(sheet, number, called, best.kind, best.head, best.columns)
    }

    /// A sheet of which only a person knows what it lists: its head is the uppermost of the fullest rows.
    private func unread(_ sheet: Sheet, _ number: Int, _ called: String, _ heads: [TableHead]) -> ReadSheet {
        let kind = choices.kinds[number] ?? .skipped
        func width(_ head: TableHead) -> Int { head.titles.count { !$0.isEmpty } }
        let head = heads.enumerated().max { (width($0.element), -$0.offset) < (width($1.element), -$1.offset) }?.element
        return settled(
            sheet, number, called, kind, head ?? heads[0], columns(of: head ?? heads[0], kind))
    }

    /// What a person says of a column is laid over what was recognised.
    private func settled(
        _ sheet: Sheet, _ number: Int, _ called: String, _ kind: SheetKind, _ head: TableHead,
        _ columns: [Int: Column]
    ) -> ReadSheet {
        var columns = columns
        for place in head.titles.indices {
            guard let said = choices.columns["\(number)-\(place)"] else { continue }
            if case .cross = said { columns[place] = .cross(head.lower[place]) } else { columns[place] = said }
        }
        return ReadSheet(
            number: number, sheet: sheet, called: called, kind: kind, head: head,
            columns: columns.mapValues { $0.among(kept) })
    }

    /// A title that occurs again belongs to the next parent; any other repetition is unknown.
    private func columns(of head: TableHead, _ kind: SheetKind) -> [Int: Column] {
        var columns: [Int: Column] = [:], seen: Set<Column> = []
        for (place, title) in head.titles.enumerated() {
            guard var column = KindTitles.column(title, lower: head.lower[place], in: kind) else { continue }
            while case .parent(.guardian(let number), let part) = column, number < 4, seen.contains(column) {
                column = .parent(.guardian(number + 1), part)
            }
            column = column.among(kept)
            if seen.insert(column).inserted || column.isDropped || column == .total { columns[place] = column }
        }
        // A list that has a column of groups is no square.
        let isList = kind == .groups && seen.contains(.group)
        return isList ? columns.filter { !$0.value.isCross } : columns
    }

    /// Whether a list of the kind can be read from these columns.
    private static func fits(_ columns: [Int: Column], _ kind: SheetKind, _ sheet: Sheet) -> Bool {
        let found = Set(columns.values)
        let hasName = found.contains { $0.isName }
        let hasClass = found.contains(.schoolClass) || found.contains(.level)
        let crosses = found.count { $0.isCross }
        let called = (sheet.file + " " + sheet.name).plain
        return switch kind {
        case .load:
            hasName && found.contains(.subjects) && (hasClass && found.contains(.hours) || crosses > 1)
        case .curriculum:
            found.contains(.subjects) && !hasName && (hasClass && found.contains(.hours) || crosses > 0)
        case .groups:
            hasName && (found.contains(.group) && found.contains(.subjects) || called.contains("групп") && crosses > 0)
        case .parents:
            hasName && (found.contains(.child(.full)) || found.contains(.child(.surname)))
                && (found.contains(.kin) || called.contains("родител"))
        case .classes:
            hasClass && !hasName && [.leader, .profile, .shift].contains(where: found.contains)
        case .staff:
            hasName
                && (found.contains(.post)
                    || !hasClass && !found.contains(.birth) && (found.contains(.subjects) || found.contains(.leads)))
        case .students:
            hasName && (hasClass || found.contains(.birth) || ClassInCell.usual(sheet.name) != nil)
        case .skipped: true
        }
    }
}
