import Markup
import School
import Storage
import Web

/// Which deviations are shown: summed up how, of which marks, whose, in what, of which class, which portion.
struct DeviationsChoice: Sendable {
    /// By what the sums are grouped.
    enum Grouping: String, Sendable, CaseIterable {
        case teacher, subject
        case schoolClass = "class"

        var title: String {
            switch self {
            case .teacher: "По учителям"
            case .subject: "По предметам"
            case .schoolClass: "По классам"
            }
        }

        var head: String {
            switch self {
            case .teacher: "Кто поставил"
            case .subject: "Предмет"
            case .schoolClass: "Класс"
            }
        }
    }

    /// The kinds of final marks that the rules propose.
    static let kinds = FinalKind.allCases.filter(\.isReckoned)

    var grouping: Grouping
    /// Of which marks; nil for all.
    var kind: FinalKind?
    var teacher: ID<Person>?
    var subject: ID<Subject>?
    var schoolClass: ID<SchoolClass>?
    var portion: Int

    init(_ form: Form) throws {
        grouping = form["by"].flatMap { Grouping(rawValue: $0) } ?? .teacher
        let named = form["kind"] ?? ""
        kind = Self.kinds.first { $0.slug == named }
        if kind == nil, !named.isEmpty { throw NotFound() }
        let limits = 1...Int(Int32.max)
        teacher = try form.number("who", called: "Учитель", in: limits).map { ID($0) }
        subject = try form.number("subject", called: "Предмет", in: limits).map { ID($0) }
        schoolClass = try form.number("class", called: "Класс", in: limits).map { ID($0) }
        portion = try form.number("portion", called: "Страница", in: 0...10_000) ?? 0
    }

    /// Whether only some of the deviations are chosen.
    var isNarrow: Bool { teacher != nil || subject != nil || schoolClass != nil }

    /// The page's address with this choice, or its file's.
    func link(_ page: Link = .deviations) -> Link {
        var fields = [(name: "by", value: grouping.rawValue)]
        if let kind { fields.append(("kind", kind.slug)) }
        if let teacher { fields.append(("who", "\(teacher.number)")) }
        if let subject { fields.append(("subject", "\(subject.number)")) }
        if let schoolClass { fields.append(("class", "\(schoolClass.number)")) }
        if portion > 0, page == .deviations { fields.append(("portion", "\(portion)")) }
        return page.asking(fields)
    }

    /// The same choice changed, from its first portion.
    func with(_ change: (inout DeviationsChoice) -> Void) -> DeviationsChoice {
        var changed = self
        changed.portion = 0
        change(&changed)
        return changed
    }
}
