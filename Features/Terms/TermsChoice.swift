import Markup
import School
import Storage
import Web

/// What of the school's terms is shown: grouped how, whose, of which kind and class, which portion.
struct TermsChoice: Sendable {
    /// By what the sums are grouped.
    enum Grouping: String, Sendable, CaseIterable {
        case teacher
        case key
        case schoolClass = "class"

        var title: String {
            switch self {
            case .teacher: "По учителям"
            case .key: "По видам записей"
            case .schoolClass: "По классам"
            }
        }
    }

    var grouping: Grouping
    var filter = OwedFilter()
    var portion: Int

    init(_ form: Form) throws {
        grouping = form["by"].flatMap { Grouping(rawValue: $0) } ?? .teacher
        filter.isOwnerOnly = true
        let who = try form.number("who", called: "Учитель", in: 0...Int(Int32.max))
        (filter.person, filter.isNobodys) = (who.flatMap { $0 == 0 ? nil : ID($0) }, who == 0)
        filter.key = try form.number("what", called: "Что", in: 1...9).flatMap { ObligationKey(rawValue: $0) }
        let slug = try form.text("class", called: "Класс", limit: 40)
        filter.classSlug = slug.isEmpty ? nil : slug
        filter.isLate = form.isTicked("late")
        portion = try form.number("portion", called: "Страница", in: 0...10_000) ?? 0
    }

    /// The page's address with this choice.
    func link(file: Bool = false) -> Link {
        var fields = [(name: "by", value: grouping.rawValue)]
        if let person = filter.person { fields.append(("who", "\(person.number)")) }
        if filter.isNobodys { fields.append(("who", "0")) }
        if let key = filter.key { fields.append(("what", "\(key.rawValue)")) }
        if let slug = filter.classSlug { fields.append(("class", slug)) }
        if filter.isLate { fields.append(("late", "1")) }
        if portion > 0, !file { fields.append(("portion", "\(portion)")) }
        if file { fields.append(("format", "csv")) }
        return Link.terms.asking(fields)
    }

    /// The same choice changed, from its first portion.
    func with(_ change: (inout TermsChoice) -> Void) -> TermsChoice {
        var changed = self
        changed.portion = 0
        change(&changed)
        return changed
    }
}
