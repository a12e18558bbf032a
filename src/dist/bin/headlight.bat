@echo off
rem Starts Headlight with the first JDK 25 or newer it finds: JAVA_HOME, PATH, then the usual places.
setlocal EnableExtensions EnableDelayedExpansion
set "HOME_DIR=%~dp0.."
set "JAVA="
if defined JAVA_HOME call :consider "%JAVA_HOME%"
for /f "delims=" %%J in ('where java 2^>nul') do call :consider "%%~dpJ.."
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do call :consider "%%~fD"
if not defined JAVA (
    echo Headlight needs a JDK 25 or newer. Install one, for example Temurin 25 from adoptium.net, or set JAVA_HOME to it. 1>&2
    exit /b 1
)
"%JAVA%" "@%HOME_DIR%\lib\jvm.options" -Dheadlight.home="%HOME_DIR%" -cp "%HOME_DIR%\lib\*" org.headlight.app.Launcher %*
exit /b %ERRORLEVEL%

:consider
if defined JAVA exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f tokens^=2^ delims^=^" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=." %%M in ("%%V") do if %%M GEQ 25 set "JAVA=%~1\bin\java.exe"
exit /b 0
