import Web

/// Whoever is away, who stands in, and how it is accounted for (001 п. 3.2, 6.6; R053). Tables are written with the tools
/// of the house.
package func substitutions(_ toolbox: Toolbox) -> Feature {
    Feature(
        "Замены",
        pages: [SubstitutionsPage.self, BoardPage.self, StandInsPage.self, RegisterPage.self, RosterPage.self],
        actions: [
            AddAbsence.self, EndAbsence.self, GiveBack.self, Assign.self, TeachOwn.self, JoinGroups.self, TakeOff.self,
            TakeBack.self, Publish.self, StandInByOrder.self, EndStandIn.self, AddRosterLine.self, DropRosterLine.self,
        ], doors: [RegisterFile(toolbox: toolbox).door])
}
