import School

/// What the school has settled since the year began: a list loaded once more does not undo it without an order.
extension KnownPeople.Student {
    /// Why a list that names another class is not followed, as «с 21.10.2025 в 8Б»; nil where nothing speaks against it.
    func settled(against listed: ClassName) -> String? {
        guard schoolClass != listed else { return nil }
        guard let schoolClass else {
            return stays.last.map { stay in
                stay.days.to.map { "выбытие из \(stay.schoolClass.text), последний день \($0.russian)" }
                    ?? "в \(stay.schoolClass.text) с \(stay.days.from.russian)"
            }
        }
        let present = stays.last { $0.schoolClass == schoolClass }
        let isBack = stays.contains { $0.schoolClass == listed && $0.leftByOrder }
        guard isBack || present?.cameByOrder == true else { return nil }
        return (present.map { "с \($0.days.from.russian) " } ?? "") + "в \(schoolClass.text)"
    }
}

extension KnownPeople.Staff {
    /// The last day of whoever left in the year.
    var left: Day? { posts.isEmpty ? endedPosts.values.max() : nil }
}

extension PlanWork {
    /// Tells that a row says other than the school, which stays.
    mutating func leave(_ fact: String, at place: PersonRow.Place) {
        let sentence = "В школе иначе: \(fact). Оставлено как в школе."
        if notes[place]?.contains(sentence) != true { note(sentence, at: place) }
        left.insert(place)
    }

    /// Whether nothing comes of a row because the school has settled otherwise.
    func isKept(_ place: PersonRow.Place) -> Bool {
        left.contains(place) && statuses[place, default: .same] == .same
    }
}

extension Span {
    /// «с 01.09.2025 по 31.10.2025»
    var inWords: String { "с \(from.russian)" + (to.map { " по \($0.russian)" } ?? "") }
}
