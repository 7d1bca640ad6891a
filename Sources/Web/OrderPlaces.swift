import Markup
import School

/// Signposts to orders and what they give.
extension Link {
    /// The register of orders.
    package static let orders = Link("/orders")
    /// One order with what it gave.
    package static func order(_ order: ID<Order>) -> Link { Link("/orders/\(order.number)") }
    /// The form that gives duties by an order: `group`, `summaries`, `curator`, `delegation`.
    package static func newOrder(_ kind: String) -> Link { Link("/orders/new/\(kind)") }
    /// The working group's plan.
    package static let workPlan = Link("/orders/plan")
    /// Where a line of the plan is closed.
    package static func planItem(_ item: ID<PlanItem>) -> Link { Link("/orders/plan/\(item.number)") }
    /// Where students are sent elsewhere by one order.
    package static let sending = Link("/orders/sending")
    /// Who is admitted to personal data, for print.
    package static let admitted = Link("/orders/admitted")
}
