import Web

/// The school as an institution: what it is called, where it stands, how its year is divided, when it studies and
/// rests, when its bells ring, which works it marks, and by which acts it lives.
///
/// Whoever sees the school (director, deputies, keeper, secretary, dispatcher) reads these pages; the keeper changes
/// them (001 п. 4.4), keeps the acts together with the secretary and the kinds of work together with the deputies.
package let institution = Feature(
    "Устройство школы",
    pages: [
        SchoolPage.self, RequisitesPage.self, ModePage.self, BuildingsPage.self, BuildingPage.self, RoomPage.self,
        PeriodsPage.self, NewSchemePage.self, SchemePage.self, CalendarPage.self, BellsPage.self,
        ActsPage.self, ActPage.self, ClassTeacherRightsPage.self, WorkKindsPage.self, WorkKindPage.self,
    ],
    actions: [
        SettleRequisites.self, SettleMode.self, AddBuilding.self, ChangeBuilding.self, AddRooms.self, ChangeRoom.self,
        AddScheme.self, ChangeScheme.self, AssignScheme.self, DeclareDays.self, WithdrawDays.self, LoadProduction.self,
        AddBells.self, EndBells.self, AddAct.self, EndAct.self, SettleClassTeacherRights.self, AddWorkKind.self,
        ChangeWorkKind.self,
    ],
    doors: [ActPage.file]
)
