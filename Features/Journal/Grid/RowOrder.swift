import Markup
import School
import Web

/// In which order the students of a page stand: a choice of whoever looks, which changes nothing that is kept.
enum RowOrder: String, Sendable {
    /// As on the list.
    case list
    /// The highest average first; whoever has none stands last.
    case average

    /// What names it in an address; the list's order is not named.
    var asked: [(name: String, value: String)] { self == .list ? [] : [(name: "by", value: rawValue)] }

    /// The rows in this order; those that are equal in it stand as on the list.
    func sorted(_ rows: [GridRow]) -> [GridRow] {
        guard self == .average else { return rows }
        return rows.sorted { one, other in
            guard let here = one.average, let there = other.average else {
                return (one.average == nil ? 1 : 0, one.number) < (other.average == nil ? 1 : 0, other.number)
            }
            let (left, right) = (here.sum * there.weight, there.sum * here.weight)
            return left == right ? one.number < other.number : left > right
        }
    }
}

extension GridSheet {
    /// The way to the same page in the other order, and what it is called; nil where nobody has an average.
    var turn: (link: Link, words: String)? {
        guard order == .average || rows.contains(where: { $0.average != nil }) else { return nil }
        let other: RowOrder = order == .list ? .average : .list
        let asked = [(name: "p", value: shown.slug), (name: "y", value: String(course.year))]
        let link = Link.journal(course.address).asking(asked + other.asked)
        return (link, other == .list ? "По списку" : "По среднему баллу")
    }
}
