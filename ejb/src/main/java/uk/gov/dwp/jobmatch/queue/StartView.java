package uk.gov.dwp.jobmatch.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The saved view that somebody's queue opens with. */
@Entity
@Table(name = "start_view")
class StartView {

    @Id
    private String person;

    @Column(name = "view")
    private long savedView;

    protected StartView() {}

    StartView(String person, SavedView view) {
        this.person = person;
        this.savedView = view.id();
    }

    long savedView() {
        return savedView;
    }
}
