import Web

/// The movement of students: an immutable ledger of orders from which the lists of classes follow (001 п. 4.4).
package let movement = Feature(
    "Движение",
    pages: [
        MovementPage.self, LinePage.self, NewArrivalPage.self, NewMovementPage.self, NewRequestPage.self,
        StatementPage.self, SummaryPage.self, BroughtPage.self, BroughtMarkPage.self, TenthPage.self,
    ],
    actions: [
        AddArrival.self, AddMovement.self, ReverseLine.self, RequestArrival.self, DeclineRequest.self, AddBrought.self,
        ChangeBrought.self, KeepTenth.self,
    ]
)
