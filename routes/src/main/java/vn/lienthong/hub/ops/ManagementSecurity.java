package vn.lienthong.hub.ops;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.context.AbstractSecurityWebApplicationInitializer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Who may see what on the management port: metrics are open there (it listens on loopback unless it is told otherwise),
 * the exchange log an operator's or an auditor's login, everything else an operator's. On the public port this chain
 * matches nothing.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OperatorSettings.class, AuditorSettings.class})
class ManagementSecurity {
    private static final Logger LOG = LoggerFactory.getLogger(ManagementSecurity.class);
    private static final int UNKNOWN = -1;
    private static final String OPERATOR = "OPERATOR";
    private static final String AUDITOR = "AUDITOR";

    /** Until the public port is known everything is closed. */
    private volatile int publicPort = UNKNOWN;

    @EventListener
    void started(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            publicPort = event.getWebServer().getPort();
        }
    }

    @Bean
    UserDetailsService users(OperatorSettings operator, AuditorSettings auditor) {
        InMemoryUserDetailsManager users = new InMemoryUserDetailsManager();
        add(users, operator.name(), operator.password(), OPERATOR);
        add(users, auditor.name(), auditor.password(), AUDITOR);
        if (!users.userExists(operator.name())) {
            LOG.warn("HUB_OPERATOR_PASSWORD is not set: nobody can sign in to Hawtio");
        }
        return users;
    }

    private static void add(InMemoryUserDetailsManager users, String name, String password, String role) {
        if (password == null || password.isBlank()) {
            return;
        }
        if (users.userExists(name)) {
            throw new IllegalStateException("The operator and the auditor have the same name: set HUB_AUDITOR_NAME.");
        }
        PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        users.createUser(User.withUsername(name)
                .password(encoder.encode(password))
                .roles(role)
                .build());
    }

    /**
     * It stands before the public port too, where it would make a failure of the hub out of a header in raw UTF-8 that the
     * hub does not even look at. What the hub reads it holds against a form of its own, and line breaks never get here.
     */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> true);
        firewall.setAllowedParameterNames(name -> true);
        return firewall;
    }

    /** By its name, because Spring Boot puts the bean of this name before both ports. */
    @Bean
    BeanPostProcessor operatorsChain(ObjectProvider<HttpFirewall> firewall) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals(AbstractSecurityWebApplicationInitializer.DEFAULT_FILTER_NAME)
                                && bean instanceof Filter chain
                        ? new OperatorsChain(chain, firewall.getObject(), () -> publicPort)
                        : bean;
            }
        };
    }

    @Bean
    SecurityFilterChain management(HttpSecurity http) throws Exception {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        // Hawtio copies the cookie into the header as it is, so the token is neither masked nor deferred.
        CsrfTokenRequestAttributeHandler token = new CsrfTokenRequestAttributeHandler();
        token.setCsrfRequestAttributeName(null);
        return http.securityMatcher(request -> request.getLocalPort() != publicPort)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(path.matcher("/prometheus"), path.matcher("/health/**"))
                                .permitAll()
                                .requestMatchers(path.matcher("/ops/v1/**"))
                                .hasAnyRole(OPERATOR, AUDITOR)
                                .anyRequest()
                                .hasRole(OPERATOR))
                .formLogin(login -> login.defaultSuccessUrl("/hawtio/", false).permitAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .logout(logout -> logout.logoutRequestMatcher(path.matcher("/hawtio/auth/logout"))
                        .logoutSuccessUrl("/login?logout"))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), ManagementSecurity::isCalledByScript))
                .csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                        .csrfTokenRequestHandler(token))
                .addFilterAfter(new HawtioUserFilter(), AuthorizationFilter.class)
                .headers(headers -> headers.frameOptions(frames -> frames.deny()))
                .build();
    }

    /** A page is sent to the login; a script, or a person with curl, is told 401. */
    private static boolean isCalledByScript(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !"GET".equals(request.getMethod())
                || path.contains("/jolokia")
                || path.equals("/hawtio/refresh")
                || path.startsWith("/ops/");
    }
}
