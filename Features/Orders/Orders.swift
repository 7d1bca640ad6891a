import Web

/// Orders of the director and what they give: offices for a time, curators, admissions, entries by delegation
/// (000 п. 1.1; 001 п. 2п.6, 2п.9, 2п.10; 004 п. 1.3, 1.4). What an order gave ends by itself on its last day.
package let orders = Feature(
    "Приказы",
    pages: [OrdersPage.self, OrderPage.self, NewOrderPage.self, PlanPage.self, AdmittedPage.self, SendingPage.self],
    actions: [GiveByOrder.self, SendByOrder.self, AddPlanItem.self, ClosePlanItem.self]
)
