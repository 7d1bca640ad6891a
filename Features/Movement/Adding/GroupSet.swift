import Markup
import School
import Storage
import Web

/// A division of a class into groups: a student stands in one of them at most.
struct GroupSet: Sendable {
    /// «Английский язык», «профиль», or a stream's own name.
    let title: String
    var groups: [(id: ID<StudyGroup>, name: String)]

    /// The field of a form that asks for it.
    var field: String { "set\(groups.first?.id.number ?? 0)" }
}

extension Reading {
    private static let groupsOfClass = SQL(
        """
        SELECT g.id, g.name, coalesce(g.division, 0), coalesce(d.name, g.split)
        FROM group_class c JOIN study_group g ON g.id = c.study_group AND g.kind IN (2, 3)
            LEFT JOIN division d ON d.id = g.division
        WHERE c.class = ?1 AND (g.last_day IS NULL OR g.last_day >= ?2) ORDER BY g.kind, 4, 3, g.name, g.id
        """)
    private static let standing = SQL(
        """
        SELECT student FROM group_member WHERE study_group = ?1 AND from_day <= ?2
            AND (to_day IS NULL OR to_day >= ?2)
        """)

    /// Every division of a class on a day; a group that belongs to none is a division of its own.
    func groupSets(of schoolClass: ID<SchoolClass>, on day: Day) throws -> [GroupSet] {
        var keys: [String] = [], sets: [String: GroupSet] = [:]
        try each(Self.groupsOfClass, schoolClass, day) { row in
            let (id, name, division, title) = (row.id(0, of: StudyGroup.self), row.text(1), row.int(2), row.text(3))
            let key = division != 0 ? "\(division)" : title.isEmpty ? "g\(id.number)" : title
            if sets[key] == nil {
                keys.append(key)
                sets[key] = GroupSet(title: title.isEmpty ? name : title, groups: [])
            }
            sets[key]?.groups.append((id, name))
        }
        return keys.compactMap { sets[$0] }
    }

    /// Who stands in a group on a day.
    func standing(in group: ID<StudyGroup>, on day: Day) throws -> Set<ID<Student>> {
        Set(try rows(Self.standing, group, day) { $0.id(0) })
    }
}

/// The choice of a group in every division at once, so that none is forgotten.
enum GroupChoice {
    static func fields(_ form: Form, _ sets: [GroupSet]) -> HTML {
        let fields = Fields(form)
        return "\(each: sets, { set in fields.select(set.field, "Группа: " + set.title, choices(set)) })"
    }

    private static func choices(_ set: GroupSet) -> [(value: String, title: String)] {
        [("", "выберите")] + set.groups.map { (String($0.id.number), $0.name) } + [("none", "не входит ни в одну")]
    }

    /// The groups chosen; an objection names the division that was passed over.
    static func chosen(_ form: Form, _ sets: [GroupSet]) throws -> [ID<StudyGroup>] {
        try sets.compactMap { set in
            let typed = form[set.field] ?? ""
            if typed == "none" { return nil }
            guard let group = set.groups.first(where: { String($0.id.number) == typed }) else {
                throw Objection("Выберите группу: \(set.title).", field: set.field)
            }
            return group.id
        }
    }
}
