package uk.gov.dwp.jobmatch.queue;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A filter under a name, for whoever saved it or for everybody. It holds codes only, never an incident. */
@Entity
@Table(name = "saved_view")
public class SavedView {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_view_seq")
    @SequenceGenerator(name = "saved_view_seq", sequenceName = "saved_view_seq", allocationSize = 50)
    private long id;

    private String owner;
    private String name;
    private boolean shared;
    private String query;

    protected SavedView() {}

    SavedView(String owner, String name) {
        this.owner = owner;
        this.name = name;
        this.shared = false;
        this.query = "";
    }

    void keep(Filter filter, Order order, boolean forEverybody) {
        this.shared = forEverybody;
        this.query = query(filter, order);
    }

    /** The query of the address of a list. */
    public static String query(Filter filter, Order order) {
        return filter + "&order=" + order;
    }

    public long id() {
        return id;
    }

    /** User name of whoever saved it. */
    public String owner() {
        return owner;
    }

    /** As it was typed: in whichever language its readers speak. */
    public String name() {
        return name;
    }

    /** Whether everybody of the helpdesk finds it. */
    public boolean isShared() {
        return shared;
    }

    /** The query of its page's address. */
    public String query() {
        return query;
    }
}
