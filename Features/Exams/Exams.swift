import Web

/// Results of exams and attestations: when they came, by when families are to know them, and their publication (000
/// п. 3.2).
package let exams = Feature(
    "Результаты экзаменов", pages: [ExamsPage.self, ExamPage.self],
    actions: [ReceiveResults.self, PublishResults.self, ChangeReceived.self, WithdrawExam.self])
