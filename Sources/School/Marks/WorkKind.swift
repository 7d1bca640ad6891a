/// A kind of work that marks are given for; the school's own list, begun from the usual one.
package struct WorkKind: Hashable, Sendable {
    /// «КР», as in a column's head.
    package let code: String
    /// «Контрольная работа».
    package let title: String
    /// How much a mark counts in the average, 0…10; 0 leaves it out.
    package let weight: Int
    /// Whether it is a control work: it counts in reports and in disputed final marks.
    package let isControl: Bool
    /// Whether it is done in writing by everybody, so that each student present is owed a mark.
    package let isWritten: Bool
    /// Whether its lesson must have a topic (001 п. 3.2).
    package let needsTopic: Bool
    /// Whether a new work of it counts in averages until the teacher says otherwise.
    package let counts: Bool
    /// Whether it is no longer offered; works that have it keep it.
    package let isRetired: Bool
    /// How many calendar days there are for its marks, where the school gives it a term of its own; nil where the
    /// regulation's holds (000 п. 2.3).
    package let days: Int?

    /// A kind of work; control works are always written ones.
    package init(
        _ code: String, _ title: String, weight: Int, isControl: Bool = false, isWritten: Bool = false,
        needsTopic: Bool = false, counts: Bool = true, isRetired: Bool = false, days: Int? = nil
    ) {
        self.code = code
        self.title = title
        self.weight = weight
        self.isControl = isControl
        self.isWritten = isWritten || isControl
        self.needsTopic = needsTopic
        self.counts = counts
        self.isRetired = isRetired
        self.days = days
    }
}

extension WorkKind {
    /// The longest letters of a column's head.
    package static let longestCode = 8

    /// Objects to letters that do not fit a column's head or that a plan could not name.
    package func check() throws {
        guard (1...Self.longestCode).contains(code.count), code.allSatisfy({ $0.isLetter || $0.isNumber }) else {
            throw Objection(
                "Буквы: от 1 до \(Self.longestCode) букв и цифр без пробелов, например «КР».", field: "code")
        }
        guard (0...10).contains(weight) else { throw Objection("Вес: от 0 до 10.", field: "weight") }
        try checkTerm()
    }

    /// Only written works owe their marks by a day.
    private func checkTerm() throws {
        guard let days else { return }
        guard WorkTerm.range.contains(days) else {
            throw Objection("Срок отметок: нужно число дней от 1 до 60, или оставьте поле пустым.", field: "days")
        }
        guard isWritten else {
            throw Objection(
                "Срок отметок бывает у письменных и контрольных работ: за обычную отметка не обязательна. "
                    + "Очистите поле или сделайте вид письменным.", field: "days")
        }
    }

    /// Objects to another meaning of a kind that works already have: who is owed a mark and what disputes a final mark
    /// would change in lessons that were held.
    package func check(changingTo new: WorkKind, isUsed: Bool) throws {
        guard isUsed, (isControl, isWritten) != (new.isControl, new.isWritten) else { return }
        throw Objection(
            "За «\(title)» уже есть работы в журнале: сделать вид письменным, контрольным или обычным нельзя, "
                + "изменились бы прошлые уроки. Добавьте новый вид, а этот больше не предлагайте.",
            field: "what")
    }
}
