import Web

/// «Тематические планы» (КТП): written by the teacher, approved by the deputy, followed by the lessons
/// (001 п. 3.2, 4.3). Tables are opened with the tools of the house.
package func plans(_ toolbox: Toolbox) -> Feature {
    Feature(
        "Тематические планы",
        pages: [
            PlanPage.self, UploadPage.self, FilePage.self, PlansPage.self, CompletionPage.self, CorrectionsPage.self,
            CorrectionPage.self,
        ],
        actions: [
            SavePlan.self, BeginPlan.self, SubmitPlan.self, DecidePlan.self, DropPlan.self, CopyPlan.self,
            KeepFile.self, SubmitCorrection.self, DecideCorrection.self,
        ],
        doors: [ReceivePlan(toolbox: toolbox).door]
    )
}
