import Web

/// The school as an institution: what it is called, where it stands, which of its records is the official one.
///
/// Whoever sees the school (director, deputies, keeper, secretary, dispatcher) reads these pages; the keeper changes
/// them (001 п. 4.4).
package let institution = Feature(
    "Устройство школы",
    pages: [
        SchoolPage.self, RequisitesPage.self, ModePage.self, BuildingsPage.self, BuildingPage.self, RoomPage.self,
    ],
    actions: [
        SettleRequisites.self, SettleMode.self, AddBuilding.self, ChangeBuilding.self, AddRooms.self, ChangeRoom.self,
    ]
)
