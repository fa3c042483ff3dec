@echo off
rem The hub's command line on Windows, the twin of the script "hub" for sh: whatever changes here changes there.
rem It finds Java, builds what is missing or older than its sources, and passes the rest on.
rem Exit codes: 0 done, 1 the answer is no, 2 used wrongly, 3 could not run.
setlocal EnableExtensions DisableDelayedExpansion

set "OLDEST_JAVA=17"
set "HUB_JAR=routes\target\app\hub.jar"
set "DEMO_JAR=simulation\target\app\simulation.jar"
set "BENCH_JAR=bench\target\app\bench.jar"
set "BUILT=target\built"
set "BUILD_LOG=target\build.log"
rem Not quoted, so that quotes around arguments stay what they are. %1 and its like would part -Dname=value in two.
set ARGUMENTS=%*

cd /d "%~dp0"
call :find_java
if errorlevel 1 exit /b 3
if "%~1"=="demo" goto demo
if "%~1"=="test" goto test
if "%~1"=="connector" if "%~2"=="test" goto connector_test
if "%~1"=="connector" if "%~2"=="simulate" goto connector_simulate
if "%~1"=="matching" goto matching
if "%~1"=="bench" goto matching
call :build
if errorlevel 1 exit /b 3

rem A command that is over in a moment does not pay for code that is compiled twice.
set OPTIONS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC
if "%~1"=="run" set OPTIONS=%HUB_JAVA_OPTIONS%
"%JAVA_HOME%\bin\java.exe" %OPTIONS% -jar "%HUB_JAR%" %ARGUMENTS%
exit /b %ERRORLEVEL%

:demo
call :build
if errorlevel 1 exit /b 3
"%JAVA_HOME%\bin\java.exe" -XX:TieredStopAtLevel=1 -jar "%DEMO_JAR%" %ARGUMENTS:*demo=%
exit /b %ERRORLEVEL%

:connector_simulate
call :build
if errorlevel 1 exit /b 3
"%JAVA_HOME%\bin\java.exe" -XX:TieredStopAtLevel=1 -jar "%DEMO_JAR%" simulate %ARGUMENTS:*simulate=%
exit /b %ERRORLEVEL%

:matching
call :build
if errorlevel 1 exit /b 3
"%JAVA_HOME%\bin\java.exe" -jar "%BENCH_JAR%" %ARGUMENTS%
exit /b %ERRORLEVEL%

:connector_test
set ARGUMENTS=test -q -pl connectors -am "-Dtest=ExamplesOfAllConnectorsTest,ExamplesOfFormerOwnersTest,OtherWaysInTest,MisbehavingProvidersTest,ConsumersTest" -Dsurefire.failIfNoSpecifiedTests=false -Dconnector=%~3

:test
call :find_maven
if errorlevel 1 exit /b 3
if not exist target mkdir target
type nul >target\started
call mvn -B verify %ARGUMENTS:*test=%
if errorlevel 1 exit /b 1
rem Everything that the tests skipped is named: a test that did not run has proved nothing.
powershell -NoProfile -Command "$skipped = Get-ChildItem -Recurse -Filter TEST-*.xml | Where-Object { $_.LastWriteTime -gt (Get-Item target\started).LastWriteTime } | ForEach-Object { ([xml](Get-Content -Encoding UTF8 $_.FullName)).testsuite } | ForEach-Object { if ($_.tests -eq '0') { '  ' + $_.name + ': all of it' } else { $_.testcase | Where-Object { $_.skipped -ne $null } | ForEach-Object { '  ' + $_.classname + ': ' + $_.name } } }; if ($skipped) { 'Skipped:'; $skipped; exit 1 }" >&2
if not errorlevel 1 exit /b 0
if defined CI exit /b 1
exit /b 0

:find_java
if not defined JAVA_HOME goto search_java
call :major_version "%JAVA_HOME%"
if not "%MAJOR%"=="0" goto check_java
>&2 echo hub: JAVA_HOME is %JAVA_HOME%, and there is no JDK. Set it to one, or unset it.
exit /b 3

:search_java
set "NEWEST=0"
for %%p in (Java "Eclipse Adoptium" Microsoft Zulu "Amazon Corretto") do call :consider_jdks_in "%ProgramFiles%\%%~p"
call :consider_jdks_in "%USERPROFILE%\.jdks"
if defined JAVA_HOME goto found_java
for %%j in (javac.exe) do if "%%~$PATH:j"=="" goto no_java
for /f "tokens=1,* delims== " %%a in ('javac.exe -XshowSettings:properties -version 2^>^&1') do if "%%a"=="java.home" set "JAVA_HOME=%%b"
if defined JAVA_HOME goto found_java
:no_java
>&2 echo hub: No JDK was found. Install one of version %OLDEST_JAVA% or newer, or set JAVA_HOME.
exit /b 3

:found_java
call :major_version "%JAVA_HOME%"
:check_java
if %MAJOR% GEQ %OLDEST_JAVA% exit /b 0
>&2 echo hub: The JDK in %JAVA_HOME% is of version %MAJOR%; the hub needs %OLDEST_JAVA% or newer.
exit /b 3

rem The folders of JDKs in a folder; it need not be there.
:consider_jdks_in
for /f "delims=" %%d in ('dir /b /ad "%~1" 2^>nul') do call :consider_jdk "%~1\%%d"
exit /b 0

rem Keeps a folder as JAVA_HOME if the JDK in it is newer than all before it.
:consider_jdk
call :major_version %1
if %MAJOR% LEQ %NEWEST% exit /b 0
set "NEWEST=%MAJOR%"
set "JAVA_HOME=%~1"
exit /b 0

rem Sets MAJOR to the major version of the JDK in a folder; to 0 if there is none.
:major_version
set "MAJOR=0"
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "VERSION="
for /f "usebackq tokens=1,2 delims==" %%a in ("%~1\release") do if "%%a"=="JAVA_VERSION" set "VERSION=%%~b"
for /f "tokens=1,2 delims=.-+_" %%a in ("%VERSION%") do (
    set "MAJOR=%%a"
    if "%%a"=="1" set "MAJOR=%%b"
)
exit /b 0

:find_maven
for %%m in (mvn.cmd) do if not "%%~$PATH:m"=="" exit /b 0
>&2 echo hub: Maven is missing: install it, so that 'mvn' can be called.
exit /b 3

:build
if not exist "%BUILT%" goto build_now
if not exist "%HUB_JAR%" goto build_now
if not exist "%DEMO_JAR%" goto build_now
if not exist "%BENCH_JAR%" goto build_now
powershell -NoProfile -Command "$built = (Get-Item '%BUILT%').LastWriteTime; $sources = (Get-Item pom.xml, routes\pom.xml, simulation\pom.xml, bench\pom.xml) + (Get-ChildItem -Recurse routes\src\main, simulation\src\main, bench\src\main); if ($sources | Where-Object { $_.LastWriteTime -gt $built }) { exit 1 }"
if not errorlevel 1 exit /b 0
:build_now
call :find_maven
if errorlevel 1 exit /b 3
>&2 echo Building the hub; the first time this takes some minutes.
if not exist target mkdir target
type nul >target\started
call mvn -B package -DskipTests -pl simulation,routes,bench >"%BUILD_LOG%" 2>&1
if errorlevel 1 goto build_failed
move /y target\started "%BUILT%" >nul
exit /b 0

:build_failed
findstr /b /c:"[ERROR]" "%BUILD_LOG%" >&2
>&2 echo hub: The build failed. All of its output is in %BUILD_LOG%.
exit /b 3
